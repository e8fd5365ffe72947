import { SignatureError } from '../error/index.js';
import {
  type Component,
  createSignatureBase,
  type RequestMessage,
  serializeComponent,
} from '../message-signature/index.js';

/** A signature base in parts, so that it can be changed as senders get it wrong. */
export interface Draft {
  /** Component identifiers as they stand at the beginning of a line, with their values. */
  readonly lines: readonly DraftLine[];
  /** The last line: its name and the value of `@signature-params`; undefined when it is left out. */
  readonly last: DraftLine | undefined;
  readonly colon: string;
  readonly separator: string;
  /** What follows the last line. */
  readonly tail: string;
}

/** One line of a signature base. */
export interface DraftLine {
  readonly name: string;
  readonly value: string;
}

/** A draft of what the verifier builds, and the components that it cannot find in the request. */
export interface VerifierDraft {
  readonly draft: Draft;
  readonly absent: readonly string[];
}

/** What the verifier builds (RFC 9421 §2.5). A component that is not in the request has an empty value. */
export function draftOf(
  request: RequestMessage,
  components: readonly Component[],
  parameters: string,
): VerifierDraft {
  const absent: string[] = [];
  const lines = components.map((component) => {
    const line = lineOf(request, component);
    if (line.isAbsent) absent.push(line.name);
    return { name: line.name, value: line.value };
  });
  const last = { name: '"@signature-params"', value: parameters };
  return { draft: { lines, last, colon: ': ', separator: '\n', tail: '' }, absent };
}

/** The draft as text, as it is signed: all of it is ASCII, or Latin-1 where a sender got that wrong too. */
export function writeDraft(draft: Draft): string {
  return linesOf(draft).join(draft.separator) + draft.tail;
}

/** The lines of a draft, without what stands between them. */
export function linesOf({ lines, last, colon }: Draft): string[] {
  const all = last === undefined ? lines : [...lines, last];
  return all.map(({ name, value }) => `${name}${colon}${value}`);
}

/** The draft with other values; undefined when none of them is another one. */
export function withValues(draft: Draft, change: (line: DraftLine) => string): Draft | undefined {
  const lines = draft.lines.map((line) => ({ ...line, value: change(line) }));
  return lines.some(({ value }, index) => value !== draft.lines[index]?.value)
    ? { ...draft, lines }
    : undefined;
}

/** A base of this component alone tells its line. */
function lineOf(request: RequestMessage, component: Component): DraftLine & { readonly isAbsent: boolean } {
  const name = serializeComponent(component);
  try {
    const [line = ''] = createSignatureBase(request, { components: [component], parameters: {} }).split('\n');
    return { name, value: line.slice(name.length + ': '.length), isAbsent: false };
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    return { name, value: '', isAbsent: true };
  }
}
