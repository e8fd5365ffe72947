import { type ComponentChildren, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { send } from './api.js';
import type { Fault, Tell } from './types.js';

/** Every fault that the WFM can have, as switches. */
export function Faults({ tell }: { readonly tell: Tell }): ComponentChildren {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [text, setText] = useState('');
  useEffect(() => {
    send<{ faults: Fault[] }>('GET', '/console/faults').then(
      (list) => setFaults(list.faults),
      (error: Error) => tell(error.message, true),
    );
  }, []);
  const flip = ({ name, on }: Fault) =>
    send<{ faults: Fault[] }>('PUT', '/console/faults', JSON.stringify({ name, on: !on })).then(
      (list) => {
        setFaults(list.faults);
        tell(`${name} is ${on ? 'off' : 'on'}.`);
      },
      (error: Error) => tell(error.message, true),
    );
  const shown = faults.filter(({ name, effect, requirement }) =>
    `${name} ${effect} ${requirement}`.toLowerCase().includes(text.toLowerCase()),
  );
  return h(
    'section',
    { 'aria-labelledby': 'faults-title' },
    h('h2', { id: 'faults-title' }, 'Faults'),
    h('p', { class: 'muted' }, `${faults.filter(({ on }) => on).length} of ${faults.length} are on.`),
    h(
      'div',
      { class: 'tools' },
      h('label', { for: 'fault-filter' }, 'Filter'),
      h('input', {
        id: 'fault-filter',
        class: 'field',
        type: 'search',
        value: text,
        onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => setText(currentTarget.value),
      }),
    ),
    h(
      'ul',
      { class: 'plain faults' },
      shown.map((fault) => faultSwitch(fault, flip)),
    ),
  );
}

function faultSwitch(fault: Fault, flip: (fault: Fault) => void): ComponentChildren {
  const { name, requirement, effect, on, switchable } = fault;
  return h(
    'li',
    { key: name },
    h(
      'label',
      null,
      h('input', {
        type: 'checkbox',
        role: 'switch',
        checked: on,
        disabled: !switchable,
        onChange: () => flip(fault),
      }),
      h('span', null, h('b', null, name), ` (${requirement}): ${effect}`),
    ),
    !switchable && h('span', { class: 'muted' }, ' Give it with --fault at the start.'),
  );
}
