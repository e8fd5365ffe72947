import { isObject } from '@margo-contract/protocol';
import { jsonContent } from '../exchange/content.js';
import type { ReceivedResponse } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';
import type { JudgeContext } from './context.js';
import { show } from './matcher.js';

/** What frameworks put before the path of a member of the body. */
const ROOTS = ['body', 'root'];

/**
 * Checks that `errors` of a problem names a member of the request body, or the object that it belongs to. How a path
 * is written is the WFM's choice as far as the contract goes: dots, slashes and brackets count alike.
 *
 * @param wanted a dotted path with array positions in brackets
 */
export function checkNames(
  wanted: string,
  response: ReceivedResponse,
  { variables }: JudgeContext,
): readonly Deviation[] {
  const path = partsOf(variables.fill(wanted));
  const named = namedFields(response);
  if (named.some((field) => isSameOrParent(partsOf(field), path))) return [];
  return [
    {
      requirements: ['ERR-010'],
      level: 'SHOULD',
      expected: `an entry of errors whose field is ${wanted}`,
      actual: named.length === 0 ? 'no such list' : show(named),
    },
  ];
}

/** The members that a problem names, in its order. */
export function namedFields(response: ReceivedResponse): string[] {
  const content = jsonContent(response);
  const errors = 'value' in content && isObject(content.value) ? content.value.errors : undefined;
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((item) => (isObject(item) && typeof item.field === 'string' ? [item.field] : []));
}

function partsOf(field: string): string[] {
  const parts = field.split(/[./[\]$#"']+/).filter((part) => part !== '');
  return ROOTS.includes(parts[0] ?? '') ? parts.slice(1) : parts;
}

function isSameOrParent(named: readonly string[], path: readonly string[]): boolean {
  return [path, path.slice(0, -1)].some((candidate) => candidate.join('.') === named.join('.'));
}
