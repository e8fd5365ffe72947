import { createHash } from 'node:crypto';
import type { BaseChange, Family } from './change.js';
import { type Draft, type DraftLine, withValues } from './draft.js';
import type { MistakeName } from './mistakes.js';

/** As many lines or parameters as are put into every order; of more only a few orders are tried. */
const MAXIMUM_PERMUTED = 4;

/** What changes of the text of a base need to know besides it. */
export interface SentText {
  readonly label: string;
  /** The label's member of Signature-Input as it was sent, without the label. */
  readonly input: string;
  readonly body: Uint8Array;
}

/** Mistakes in the text of a base, whatever it covers; those that leave something out come last. */
export function textChanges({ label, input, body }: SentText): readonly BaseChange[] {
  return [
    text('trailing-newline', (draft) => ({ ...draft, tail: '\n' })),
    text('line-ends', (draft) => ({ ...draft, separator: '\r\n' })),
    text('line-ends', (draft) => ({ ...draft, separator: '\r\n', tail: '\r\n' })),
    text('names-unquoted', (draft) => renamed(draft, (name) => name.replaceAll('"', ''))),
    text('colon-without-space', (draft) => ({ ...draft, colon: ':' })),
    text('names-case', (draft) => renamed(draft, capitalised)),
    parameters('parameters-labelled', (value) => `${label}=${value}`),
    parameters('parameters-spaced', () => input),
    parameters('parameters-missing', (value) => value.replace(/;alg="[^"]*"/, '')),
    parameters('parameters-missing', (value) => value.replace(/;(?:alg|keyid)="[^"]*"/g, '')),
    parameters('parameters-missing', (value) => value.replace(/\).*$/s, ')')),
    ...digestChanges(body),
    change('params-line-missing', 'parameters', (draft) => ({ ...draft, last: undefined })),
    change('params-line-missing', 'parameters', (draft) => ({ ...draft, last: undefined, tail: '\n' })),
  ];
}

/** Orders of lines, orders of parameters, and lines left out: they are as many as the base has lines. */
export function structureChanges({ lines, last }: Draft): readonly BaseChange[] {
  const orders = ordersOf(lines).map((order) =>
    change('components-order', 'order', (draft) => reorder(draft, order)),
  );
  const missing = lines.map(({ name }) =>
    change('component-missing', 'missing', (draft) => ({
      ...draft,
      lines: draft.lines.filter((line) => line.name !== name),
    })),
  );
  return [...orders, ...parameterOrders(last?.value ?? ''), ...missing];
}

function parameterOrders(value: string): BaseChange[] {
  const end = value.indexOf(')') + 1;
  const members = value.slice(end).match(/;[^;"]*(?:"[^"]*")?/g) ?? [];
  return ordersOf(members).map((order) =>
    parameters('parameters-order', () => value.slice(0, end) + order.join('')),
  );
}

/** A `content-digest` that was made anew, or put into another form, is not the field that was sent. */
function digestChanges(body: Uint8Array): BaseChange[] {
  if (body.length === 0) return [];
  const octets = createHash('sha256').update(body).digest();
  const forms = [
    `sha-256=:${octets.toString('base64')}:`,
    `:${octets.toString('base64')}:`,
    octets.toString('base64'),
    `sha256:${octets.toString('hex')}`,
    octets.toString('hex'),
    `SHA-256=${octets.toString('base64')}`,
    `sha-256=${octets.toString('base64')}`,
  ];
  return forms.map((form) =>
    change('content-digest-other', 'digest', (draft) =>
      withValues(draft, ({ name, value }) => (name === '"content-digest"' ? form : value)),
    ),
  );
}

/** Every order but the given one; for many members the reverse and the sorted one. */
function ordersOf<Member extends string | DraftLine>(members: readonly Member[]): Member[][] {
  if (members.length < 2) return [];
  if (members.length <= MAXIMUM_PERMUTED) return permutations(members).slice(1);
  const text = (member: Member) => (typeof member === 'string' ? member : member.name);
  const sorted = [...members].sort((one, other) => (text(one) < text(other) ? -1 : 1));
  const swapped = members.slice(1).map((_, at) => {
    const order = [...members];
    order.splice(at, 2, ...members.slice(at, at + 2).reverse());
    return order;
  });
  return [sorted, [...members].reverse(), ...swapped.slice(0, 16)];
}

/** The first is the given order. */
function permutations<Member>(members: readonly Member[]): Member[][] {
  if (members.length < 2) return [[...members]];
  return members.flatMap((first, at) =>
    permutations(members.filter((_, other) => other !== at)).map((rest) => [first, ...rest]),
  );
}

function reorder(draft: Draft, order: readonly DraftLine[]): Draft | undefined {
  const lines = order.map(({ name }) => draft.lines.find((line) => line.name === name));
  if (lines.some((line) => line === undefined)) return undefined;
  return { ...draft, lines: lines as DraftLine[] };
}

function renamed(draft: Draft, rename: (name: string) => string): Draft {
  const change = (line: DraftLine) => ({ ...line, name: rename(line.name) });
  return { ...draft, lines: draft.lines.map(change), last: draft.last && change(draft.last) };
}

/** `content-digest` as it is written in messages: `Content-Digest`. Derived components stay. */
function capitalised(name: string): string {
  return name.startsWith('"@') ? name : name.replace(/(?<=^"|-)[a-z]/g, (letter) => letter.toUpperCase());
}

function parameters(mistake: MistakeName, alter: (value: string) => string): BaseChange {
  return change(mistake, 'parameters', (draft) => {
    if (draft.last === undefined) return undefined;
    const value = alter(draft.last.value);
    return value === draft.last.value ? undefined : { ...draft, last: { ...draft.last, value } };
  });
}

function text(mistake: MistakeName, apply: (draft: Draft) => Draft | undefined): BaseChange {
  return { mistake, family: 'text', isCommon: true, apply };
}

function change(mistake: MistakeName, family: Family, apply: BaseChange['apply']): BaseChange {
  return { mistake, family, isCommon: family !== 'order' && family !== 'missing', apply };
}
