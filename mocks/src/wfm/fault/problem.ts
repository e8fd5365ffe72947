import { problemTypeBaseUri } from '@margo-contract/generated/problem-types';
import type { WireResponse } from '@margo-contract/sdk-server';
import type { Behaviour } from '../behaviour/behaviour.js';
import { everyResponse } from '../behaviour/change.js';
import {
  isProblem,
  problemIn,
  withHeaders,
  withJson,
  withProblem,
  withStatus,
} from '../behaviour/response.js';
import type { FaultEntry } from './fault.js';

/** What goes wrong with problem objects (RFC 9457). */
export const problemFaults: readonly FaultEntry[] = [
  {
    name: 'errors-as-plain-json',
    requirement: 'ERR-001',
    effect: 'Errors come as application/json.',
    behaviour: onProblems((response) => withHeaders(response, { 'content-type': 'application/json' })),
  },
  {
    name: 'errors-of-older-form',
    requirement: 'ERR-001',
    effect: 'Errors are objects with error and message, as older texts have them.',
    behaviour: onProblems((response, { title, detail }) =>
      withHeaders(withJson(response, { error: title, message: detail }), {
        'content-type': 'application/json',
      }),
    ),
  },
  {
    name: 'problem-without-type',
    requirement: 'ERR-002',
    effect: 'Problems have no type.',
    behaviour: onProblems((response) => withProblem(response, { type: undefined })),
  },
  {
    name: 'problem-status-differs',
    requirement: 'ERR-002',
    effect: 'The member status of a problem is 500 whatever the status of the response is.',
    behaviour: onProblems((response) => withProblem(response, { status: 500 })),
  },
  {
    name: 'problem-types-all-blank',
    requirement: 'ERR-003',
    effect: 'Every problem has the type about:blank.',
    behaviour: onProblems((response, { status }) =>
      withProblem(response, { type: 'about:blank', title: TITLES.get(Number(status)) }),
    ),
  },
  {
    name: 'problem-types-of-older-spelling',
    requirement: 'ERR-003',
    also: { 'ERR-008': 'They are URIs in the namespace of Margo that are not in the catalogue.' },
    effect: 'The types of problems are spelled as in older texts, under margo.org/problems.',
    behaviour: onProblems((response, { type }) => withProblem(response, { type: olderType(type) })),
  },
  {
    name: 'own-types-in-namespace-of-margo',
    requirement: 'ERR-008',
    also: { 'ERR-003': 'The catalogue has a type for wrong content, which they replace.' },
    effect: 'Problem types of the supplier’s own making have URIs in the namespace of Margo.',
    behaviour: onProblems((response, { type }) =>
      isProblem(response, 'semantic-error')
        ? withProblem(response, { type: `${problemTypeBaseUri}validation-failed-${String(type).length}` })
        : undefined,
    ),
  },
  {
    name: 'unauthorized-as-419',
    profiles: ['signature'],
    requirement: 'ERR-012',
    also: {
      'SIG-011': 'The status for a wrong signature is 401.',
      'SIG-015': 'That holds for a replay as well.',
    },
    effect: 'A wrong signature is answered with a status that no operation declares.',
    behaviour: onProblems((response) =>
      isProblem(response, 'signature-verification-failed')
        ? withProblem(withStatus(response, 419), { status: 419 })
        : undefined,
    ),
  },
  {
    name: 'unknown-path-of-catalogued-type',
    requirement: 'ERR-004',
    effect: 'A path that nobody serves is answered with the problem of a bundle that is not there.',
    behaviour: onProblems((response, { type, status }) =>
      type === 'about:blank' && status === 404
        ? withProblem(response, { type: `${problemTypeBaseUri}invalid-bundle`, title: 'Invalid Bundle' })
        : undefined,
    ),
  },
  {
    name: 'wrong-method-of-catalogued-type',
    requirement: 'ERR-004',
    effect: 'A method that a path does not have is answered with the problem of an invalid request.',
    behaviour: onProblems((response, { status }) =>
      status === 405
        ? withProblem(response, { type: `${problemTypeBaseUri}invalid-request`, title: 'Invalid Request' })
        : undefined,
    ),
  },
  {
    name: 'blank-problem-titled-freely',
    requirement: 'ERR-004',
    effect: 'Problems of the type about:blank have titles of the WFM’s own instead of the reason phrase.',
    behaviour: onProblems((response, { type }) =>
      type === 'about:blank' ? withProblem(response, { title: 'Something went wrong' }) : undefined,
    ),
  },
];

const TITLES: ReadonlyMap<number, string> = new Map([
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [405, 'Method Not Allowed'],
  [406, 'Not Acceptable'],
  [409, 'Conflict'],
  [413, 'Content Too Large'],
  [415, 'Unsupported Media Type'],
  [422, 'Unprocessable Content'],
  [429, 'Too Many Requests'],
  [500, 'Internal Server Error'],
  [503, 'Service Unavailable'],
]);

function olderType(type: unknown): string {
  return String(type).replace(problemTypeBaseUri, 'https://margo.org/problems/');
}

type Change = (
  response: WireResponse,
  problem: Readonly<Record<string, unknown>>,
) => WireResponse | undefined;

/** Changes every response that is a problem. */
export function onProblems(change: Change): Behaviour {
  return everyResponse(({ response }) => {
    const problem = problemIn(response);
    return problem && change(response, problem);
  });
}
