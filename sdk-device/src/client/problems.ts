import { type ProblemSlug, problemTypeBaseUri } from '@margo-contract/generated/problem-types';
import type { Clock } from '@margo-contract/protocol';
import { findProblemType, parseProblem } from '@margo-contract/protocol/problem';
import type { Middleware } from 'openapi-fetch';
import { type ProblemResponseCode, ProblemResponseError } from '../error/index.js';
import { readRetryAfter } from './retry-after.js';

const CODE_BY_TYPE: ReadonlyMap<string, ProblemResponseCode> = new Map<ProblemSlug, ProblemResponseCode>([
  ['invalid-client', 'response-client-unknown'],
  ['certificate-not-trusted', 'response-certificate-not-trusted'],
  ['signature-verification-failed', 'response-signature-refused'],
  ['deployment-not-found', 'response-artifact-not-found'],
  ['invalid-bundle', 'response-artifact-not-found'],
  ['gateway-not-found', 'response-gateway-not-found'],
  ['device-not-found', 'response-device-not-found'],
]);

/** The types above alone: the whole registry would weigh more than the code that uses it. */
const REGISTRY = [...CODE_BY_TYPE.keys()].map((slug) => ({
  slug,
  uri: `${problemTypeBaseUri}${slug}`,
  title: slug,
  status: 0,
}));

/** What a status means in an operation when the type says nothing, by path template (ERR-006). */
const CODE_BY_STATUS: ReadonlyMap<string, ProblemResponseCode> = new Map([
  ['403 /api/v1/onboarding', 'response-certificate-not-trusted'],
  ['409 /api/v1/onboarding', 'response-certificate-known'],
  ['404 /api/v1/clients/{clientId}/deployments/{deploymentId}/{digest}', 'response-artifact-not-found'],
  ['404 /api/v1/clients/{clientId}/bundles/{digest}', 'response-artifact-not-found'],
]);

/** Turns every 4xx and 5xx answer into a thrown ProblemResponseError. */
export function throwProblems(clock: Clock): Middleware {
  return {
    async onResponse({ response, schemaPath }) {
      if (response.status >= 400) throw await readProblem(response, schemaPath, clock);
    },
  };
}

async function readProblem(response: Response, path: string, clock: Clock): Promise<ProblemResponseError> {
  const { status, headers } = response;
  const body = new Uint8Array(await response.arrayBuffer());
  const problem = parseProblem(status, headers.get('content-type') ?? undefined, body);
  const slug = findProblemType(problem.type, REGISTRY)?.slug;
  const code = CODE_BY_TYPE.get(slug ?? '') ?? CODE_BY_STATUS.get(`${status} ${path}`) ?? 'response-problem';
  return new ProblemResponseError(code, problem, readRetryAfter(headers, clock) ?? problem.retryAfterSeconds);
}
