import { type Html, html } from '../../html/html.js';

/** One message of the drawing. */
interface Message {
  readonly text: string;
  readonly to: 'wfm' | 'device';
  readonly note: string;
}

/** What device and WFM say to each other, from the first contact to the poll that finds nothing new. */
const MESSAGES: readonly Message[] = [
  { text: 'POST onboarding', to: 'wfm', note: 'certificate' },
  { text: '201', to: 'device', note: 'clientId' },
  { text: 'POST capabilities', to: 'wfm', note: 'signed' },
  { text: '201', to: 'device', note: '' },
  { text: 'GET deployments', to: 'wfm', note: 'signed' },
  { text: '200', to: 'device', note: 'manifest, ETag' },
  { text: 'GET deployments', to: 'wfm', note: 'If-None-Match' },
  { text: '304', to: 'device', note: 'nothing new' },
];

const [WIDTH, LEFT, RIGHT, TOP, STEP] = [360, 40, 320, 46, 34];

/** The exchange as a drawing: two lives, and the messages between them. */
export function exchangeDrawing(): Html {
  const height = TOP + MESSAGES.length * STEP;
  return html`<svg class="exchange" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="exchange-title">
<title id="exchange-title">A device onboards, reports its capabilities, polls the desired state, and gets 304 as long as nothing changes</title>
<text x="${LEFT}" y="14" class="who" text-anchor="middle">Device</text><text x="${RIGHT}" y="14" class="who" text-anchor="middle">WFM</text>
<path class="life" d="M${LEFT} 22V${height}M${RIGHT} 22V${height}"/>
${MESSAGES.map(arrow)}</svg>`;
}

function arrow({ text, to, note }: Message, index: number): Html {
  const y = TOP + index * STEP;
  const [from, end, tip] = to === 'wfm' ? [LEFT, RIGHT, -7] : [RIGHT, LEFT, 7];
  return html`<path class="message to-${to}" d="M${from} ${y}H${end}m${tip} -4l${-tip} 4l${tip} 4"/>
<text x="${LEFT + 10}" y="${y - 6}" class="text">${text}</text><text x="${RIGHT - 10}" y="${y - 6}" class="note" text-anchor="end">${note}</text>
`;
}
