import type { SitePath } from '../../link/site-path.js';
import type { HandbookEntry } from './pages.js';

/** The page that lists all guides. */
export const HANDBOOK_PAGE: SitePath = 'handbook.html';

/** Guides in the order in which one needs them. */
export interface Journey {
  readonly label: string;
  readonly entries: readonly HandbookEntry[];
}

/** Names of guides by what their reader is about. One that is not named here comes last, so that none is lost. */
const JOURNEYS: readonly (readonly [label: string, names: readonly string[]])[] = [
  [
    'Make a device',
    [
      'build-a-device',
      'make-devices',
      'what-the-agent-guarantees',
      'device-id',
      'gateways-on-a-device',
      'keys-in-hardware',
      'mutual-tls-on-a-device',
      'failover-and-downtime',
      'prove-your-device',
    ],
  ],
  ['Make a WFM', ['make-a-wfm', 'write-an-adapter', 'prove-conformance']],
  [
    'Prove it',
    ['what-a-verdict-means', 'read-a-report', 'put-it-into-ci', 'judge-a-dialect', 'why-is-it-refused'],
  ],
  ['Change the contract', ['write-the-spec', 'generate-a-client', 'add-a-case']],
];

/** The guides of the handbook by journey, each in its order. */
export function journeysOf(entries: readonly HandbookEntry[]): Journey[] {
  const guides = new Map(
    entries.flatMap((entry) => (entry.source.group === 'guides' ? [[nameOf(entry), entry] as const] : [])),
  );
  const named = JOURNEYS.map(([label, names]) => ({
    label,
    entries: names.flatMap((name) => guides.get(name) ?? []),
  }));
  const known = new Set(JOURNEYS.flatMap(([, names]) => names));
  const others = {
    label: 'More guides',
    entries: [...guides].flatMap(([name, entry]) => (known.has(name) ? [] : [entry])),
  };
  return [...named, others].filter((journey) => journey.entries.length > 0);
}

function nameOf({ source }: HandbookEntry): string {
  return source.page.replace(/^.*\/|\.html$/g, '');
}
