import { STATUS_CODES } from 'node:http';
import { isObject } from '@margo-contract/protocol';
import type { Contract } from '../contract/contract.js';
import { jsonContent } from '../exchange/content.js';
import { mediaType, type ReceivedResponse } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';
import { requirementOfPlace } from './attribution.js';
import { checkRetry } from './check-retry.js';
import { show } from './matcher.js';
import { isOwnType } from './problem.js';

/**
 * Checks a response of 4xx or 5xx with a body: that it is a problem object (RFC 9457), and that its members
 * fit the status.
 *
 * @param declared the problem types that the contract declares for the response; undefined when it knows no such response
 */
export function checkProblemObject(
  response: ReceivedResponse,
  declared: readonly string[] | undefined,
  contract: Contract,
): readonly Deviation[] {
  const { status, body, fields } = response;
  if (body.length === 0 || response.foreignError) return [];
  const type = mediaType(fields);
  const wrongType =
    type === 'application/problem+json' ? [] : [notProblem(`Content-Type ${type ?? 'absent'}`)];
  const content = jsonContent(response);
  if ('fault' in content) return [...wrongType, notProblem(content.fault)];
  if (!isObject(content.value))
    return [...wrongType, notProblem(`JSON that is no object: ${show(content.value)}`)];
  const problem = content.value;
  // What does not even say that it is a problem cannot be a faulty one.
  if (wrongType.length > 0 && problem.type === undefined) return wrongType;
  return [
    ...wrongType,
    ...checkSchema(problem, contract),
    ...checkStatus(problem, status),
    ...checkType(problem.type, declared, contract),
    ...checkAboutBlank(problem, status),
    ...checkRetry(problem, response),
    ...checkErrors(problem, status),
  ];
}

function notProblem(actual: string): Deviation {
  return { requirements: ['ERR-001'], expected: 'a problem object as application/problem+json', actual };
}

function checkSchema(problem: unknown, { validators }: Contract): readonly Deviation[] {
  const validate = validators.get('Problem');
  if (validate === undefined || validate(problem)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => ({
    requirements: [requirementOfPlace('Problem', instancePath) ?? 'ERR-002'],
    expected: 'a problem object that follows the contract',
    actual: `${instancePath || 'it'} ${message}`,
  }));
}

function checkStatus({ status }: Record<string, unknown>, actual: number): readonly Deviation[] {
  if (status === actual || status === undefined) return [];
  return [{ requirements: ['ERR-002'], expected: `the member status ${actual}`, actual: show(status) }];
}

/** How it ends what is expected instead of a type that the operation does not declare. */
export const DECLARED_TYPE = ', as the contract declares';

function checkType(
  type: unknown,
  declared: readonly string[] | undefined,
  { problemTypes }: Contract,
): readonly Deviation[] {
  if (typeof type !== 'string' || type === 'about:blank' || isOwnType(type)) return [];
  const slug = problemTypes.get(type)?.slug;
  if (slug === undefined) {
    const expected = 'a type of the catalogue, about:blank, or one on a domain of the supplier';
    return [{ requirements: ['ERR-003', 'ERR-008'], expected, actual: `type ${show(type)}` }];
  }
  if (declared === undefined || declared.includes(slug)) return [];
  const expected = `a problem of type ${[...new Set(declared)].join(' or ')}${DECLARED_TYPE}`;
  const id = declared.includes('about:blank') ? 'ERR-004' : 'ERR-003';
  return [{ requirements: [id], expected, actual: `type ${show(slug)}` }];
}

/** Older editions of HTTP have other phrases for two of the statuses. */
const OLDER_PHRASES: ReadonlyMap<number, readonly string[]> = new Map([
  [413, ['Content Too Large', 'Payload Too Large', 'Request Entity Too Large']],
  [422, ['Unprocessable Content', 'Unprocessable Entity']],
]);

function checkAboutBlank(problem: Record<string, unknown>, status: number): readonly Deviation[] {
  if (problem.type !== 'about:blank') return [];
  const phrases = OLDER_PHRASES.get(status) ?? [STATUS_CODES[status]];
  const titled = phrases.some((phrase) => phrase === problem.title);
  const recommended = { requirements: ['ERR-004'], level: 'SHOULD' } as const;
  return [
    ...(titled ? [] : [{ ...recommended, expected: `the title ${phrases[0]}`, actual: show(problem.title) }]),
    ...('detail' in problem ? [] : [{ ...recommended, expected: 'a member detail', actual: 'none' }]),
  ];
}

function checkErrors({ errors }: Record<string, unknown>, status: number): readonly Deviation[] {
  if (status !== 422 || (Array.isArray(errors) && errors.length > 0)) return [];
  return [
    { requirements: ['ERR-010'], expected: 'the wrong members listed in errors', actual: show(errors) },
  ];
}
