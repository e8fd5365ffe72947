import { isObject } from '@margo-contract/protocol';
import type { Expectation } from '../case/expectation.js';
import { jsonContent } from '../exchange/content.js';
import type { ReceivedResponse } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';
import type { JudgeContext } from './context.js';

/** What a rotation changes of a trust bundle. */
interface AnchorState {
  /** The certificates, as they are written in x5c. */
  readonly anchors: readonly string[];
  /** `spiffe_sequence`, which a bundle need not have. */
  readonly sequence?: bigint;
}

/** The anchors and the sequence of a trust bundle as a text, to be compared with later ones; undefined when it is no bundle. */
export function anchorsText(response: ReceivedResponse): string | undefined {
  const state = readState(response);
  return state && [state.sequence ?? '', ...state.anchors].join(' ');
}

/**
 * Checks what became of the anchors of a bundle since one that was captured: at the first step of a rotation all are still there and
 * others beside them, at the second some of them are gone and no other has come. A sequence rises with each change.
 */
export function checkAnchorChange(
  { since, change }: NonNullable<Expectation['anchors']>,
  response: ReceivedResponse,
  { variables }: JudgeContext,
): readonly Deviation[] {
  const before = parseState(variables.fill(since));
  const now = readState(response);
  if (now === undefined) return [{ expected: 'a trust bundle', actual: 'none' }];
  const lost = before.anchors.filter((anchor) => !now.anchors.includes(anchor)).length;
  const gained = now.anchors.filter((anchor) => !before.anchors.includes(anchor)).length;
  const actual = `${lost} of ${before.anchors.length} anchors gone, ${gained} more`;
  const isRight = change === 'added' ? lost === 0 && gained > 0 : lost > 0 && gained === 0;
  const expected =
    change === 'added' ? 'the anchors before and another' : 'anchors gone and no other in their place';
  return [...(isRight ? [] : [{ expected, actual }]), ...checkSequence(before, now)];
}

function checkSequence({ sequence: before }: AnchorState, { sequence }: AnchorState): readonly Deviation[] {
  if (before === undefined || sequence === undefined || sequence > before) return [];
  return [{ expected: `a spiffe_sequence above ${before}`, actual: String(sequence) }];
}

function parseState(text: string): AnchorState {
  const [sequence = '', ...anchors] = text.split(' ');
  return { anchors, ...(sequence !== '' && { sequence: BigInt(sequence) }) };
}

function readState(response: ReceivedResponse): AnchorState | undefined {
  const content = jsonContent(response);
  const { keys, spiffe_sequence: sequence } =
    'value' in content && isObject(content.value) ? content.value : {};
  if (!Array.isArray(keys)) return undefined;
  const entries: readonly unknown[] = keys;
  const anchors = entries
    .filter(isObject)
    .filter(({ use }) => use === 'x509-svid')
    .flatMap(({ x5c }) => (Array.isArray(x5c) && typeof x5c[0] === 'string' ? [x5c[0]] : []))
    .map((text) => text.replaceAll(/\s/g, ''));
  const isInteger = typeof sequence === 'bigint' || Number.isSafeInteger(sequence);
  return { anchors, ...(isInteger && { sequence: BigInt(String(sequence)) }) };
}
