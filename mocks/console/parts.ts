import { type ComponentChildren, h } from 'preact';
import type { Client } from './types.js';

const TONES: Readonly<Record<string, string>> = {
  approved: 'pass',
  installed: 'pass',
  registered: 'idle',
  removed: 'idle',
  pending: 'warn',
  installing: 'warn',
  removing: 'warn',
  rejected: 'fail',
  revoked: 'fail',
  failed: 'fail',
};

/** A state as a badge: mark, colour and word. */
export function stateBadge(state: string): ComponentChildren {
  return h('span', { class: `badge tone-${TONES[state] ?? 'idle'}` }, state);
}

/** The status of a response as a badge. */
export function statusBadge(status: number): ComponentChildren {
  const tone = status >= 500 || status === 401 ? 'fail' : status >= 400 ? 'warn' : 'pass';
  return h('span', { class: `badge tone-${tone}` }, String(status));
}

export function time(text: string): ComponentChildren {
  return h('time', { dateTime: text }, text.slice(11, 19));
}

export function button(
  label: ComponentChildren,
  onClick: () => void,
  more: Record<string, unknown> = {},
): ComponentChildren {
  return h('button', { type: 'button', class: 'button small', onClick, ...more }, label);
}

/** Text in which every character can be seen: what turns or hides writing becomes `\u{…}`. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) =>
    character === '\n' || character === '\t' ? character : `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** A block of text that scrolls, with the keyboard too. */
export function block(label: string, text: string): ComponentChildren {
  return h('pre', { tabIndex: 0, role: 'region', 'aria-label': label }, visible(text));
}

/** What a client is called: its label, or its id. */
export function nameOf({ label, clientId }: Client): string {
  return visible(label ?? clientId);
}
