import { type ComponentChildren, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { send } from './api.js';
import { block, button, statusBadge, time, visible } from './parts.js';
import type { ExchangeLine, OpenedExchange, Tell } from './types.js';

interface Props {
  readonly exchanges: readonly ExchangeLine[];
  readonly tell: Tell;
}

/** Most exchanges that are shown at once. */
const LONGEST = 200;

/** The exchanges of late, the newest first; each opens to its messages and the doctor's words. */
export function Traffic({ exchanges, tell }: Props): ComponentChildren {
  const [text, setText] = useState('');
  const [onlyRefused, setOnlyRefused] = useState(false);
  const [opened, open] = useState<number>();
  const shown = exchanges
    .filter(({ status }) => !onlyRefused || status >= 400)
    .filter((line) =>
      `${line.method} ${line.target} ${line.status} ${line.operation}`
        .toLowerCase()
        .includes(text.toLowerCase()),
    )
    .slice(-LONGEST)
    .reverse();
  return h(
    'section',
    { 'aria-labelledby': 'traffic-title' },
    h('h2', { id: 'traffic-title' }, 'Traffic'),
    h(
      'div',
      { class: 'tools' },
      h('label', { for: 'filter' }, 'Filter'),
      h('input', {
        id: 'filter',
        class: 'field',
        type: 'search',
        value: text,
        onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => setText(currentTarget.value),
      }),
      h(
        'label',
        { class: 'chip' },
        h('input', { type: 'checkbox', checked: onlyRefused, onChange: () => setOnlyRefused(!onlyRefused) }),
        'refused only',
      ),
      button('Export', () => void exportAll(tell)),
    ),
    shown.length === 0
      ? h('p', { class: 'muted' }, 'No request yet.')
      : h(
          'ol',
          { class: 'plain exchanges' },
          shown.map((line) => row(line, opened === line.sequence, open, tell)),
        ),
  );
}

function row(
  line: ExchangeLine,
  isOpen: boolean,
  open: (sequence: number | undefined) => void,
  tell: Tell,
): ComponentChildren {
  const { sequence, at, method, target, status, durationMilliseconds, isExplained } = line;
  return h(
    'li',
    { key: sequence },
    h(
      'button',
      {
        type: 'button',
        class: 'line',
        'aria-expanded': isOpen,
        onClick: () => open(isOpen ? undefined : sequence),
      },
      time(at),
      statusBadge(status),
      h('span', { class: 'request' }, `${method} ${visible(target)}`),
      isExplained && h('span', { class: 'badge tone-warn' }, 'explained'),
      h('span', { class: 'muted' }, `${durationMilliseconds} ms`),
    ),
    isOpen && h(Opened, { sequence, isExplained, tell }),
  );
}

function Opened({
  sequence,
  isExplained,
  tell,
}: {
  readonly sequence: number;
  readonly isExplained: boolean;
  readonly tell: Tell;
}): ComponentChildren {
  const [exchange, setExchange] = useState<OpenedExchange>();
  useEffect(() => {
    send<OpenedExchange>('GET', `/console/exchange?sequence=${sequence}`).then(setExchange, (error: Error) =>
      tell(error.message, true),
    );
  }, [sequence, isExplained]);
  if (exchange === undefined) return h('p', { class: 'muted' }, 'Loading …');
  const { request, response, explanation } = exchange;
  return h(
    'div',
    { class: 'opened' },
    explanation.length > 0 &&
      h(
        'div',
        { class: 'notice tone-warn' },
        h('h3', null, 'What the doctor says'),
        block('What the doctor says', explanation.join('\n')),
      ),
    h('h3', null, 'Request'),
    block('Request', `${request.head}\n\n${request.body}`),
    h('h3', null, 'Response'),
    block('Response', `${response.head}\n\n${response.body}`),
  );
}

/** Saves what is seen as a file that `margo-conformance explain` takes. */
async function exportAll(tell: Tell): Promise<void> {
  try {
    const text = JSON.stringify(await send<unknown>('GET', '/console/export'), null, 2);
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'margo-exchanges.json';
    link.click();
    URL.revokeObjectURL(url);
    tell('Saved as margo-exchanges.json.');
  } catch (error) {
    tell((error as Error).message, true);
  }
}
