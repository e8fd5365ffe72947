import { isObject } from '@margo-contract/protocol';
import type { Contract } from '../contract/contract.js';
import { jsonContent } from '../exchange/content.js';
import type { ReceivedResponse } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';
import type { JudgeContext } from './context.js';
import { show } from './matcher.js';

/** The namespace in which nobody but Margo names problem types. */
const MARGO_NAMESPACE = /^https?:\/\/([a-z0-9-]+\.)*margo\.org([/?#:]|$)/i;

/**
 * Checks the type of an error response. Where about:blank is expected, a type of the supplier's own is right
 * too (erratum R-16). A response that is no error is left to the expected status, and one that is no problem with a type to
 * the check of every response against the contract.
 *
 * @param wanted slugs of the catalogue, or about:blank
 */
export function checkProblem(
  wanted: string | readonly string[],
  response: ReceivedResponse,
  { contract }: JudgeContext,
): readonly Deviation[] {
  if (response.status < 400) return [];
  const list = [wanted].flat();
  const actual = problemTypeOf(response);
  if (actual === undefined && response.body.length > 0) return [];
  if (actual !== undefined && list.some((name) => isType(actual, name, contract))) return [];
  const requirements = [requirementOfType(list, actual, contract)];
  return [
    { requirements, expected: `a problem of type ${list.join(' or ')}`, actual: `type ${show(actual)}` },
  ];
}

/**
 * Which requirement says of which type a problem is: the status that comes with it is another matter. A WFM that does not like
 * a digest, where that was not to be expected, has compared it wrongly.
 */
function requirementOfType(
  wanted: readonly string[],
  actual: string | undefined,
  { problemTypes }: Contract,
): string {
  const slug = problemTypes.get(actual ?? '')?.slug;
  if (slug === 'invalid-digest-header') return 'DIG-002';
  const isInvented = actual !== undefined && slug === undefined && MARGO_NAMESPACE.test(actual);
  if (isInvented) return 'ERR-003';
  return wanted.includes('about:blank') ? 'ERR-004' : 'ERR-003';
}

/** The member `type` of a JSON body, if it is a text. */
export function problemTypeOf(response: ReceivedResponse): string | undefined {
  const content = jsonContent(response);
  const type = 'value' in content && isObject(content.value) ? content.value.type : undefined;
  return typeof type === 'string' ? type : undefined;
}

function isType(actual: string, name: string, { problemTypes }: Contract): boolean {
  if (name === 'about:blank') return actual === name || isOwnType(actual);
  return problemTypes.get(actual)?.slug === name;
}

/** Whether a type is one that a supplier made for itself. */
export function isOwnType(type: string): boolean {
  return type !== 'about:blank' && !MARGO_NAMESPACE.test(type);
}
