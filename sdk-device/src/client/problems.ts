import type { ProblemSlug } from '@margo-contract/generated/problem-types';
import type { Clock } from '@margo-contract/protocol';
import type { Middleware } from 'openapi-fetch';
import { type ProblemResponseCode, ProblemResponseError } from '../error/index.js';
import { readProblem } from './read-problem.js';
import { readRetryAfter } from './retry-after.js';

const ARTIFACT_NOT_FOUND = 'response-artifact-not-found';
const NOT_TRUSTED = 'response-certificate-not-trusted';

const CODE_BY_TYPE: ReadonlyMap<string, ProblemResponseCode> = new Map<ProblemSlug, ProblemResponseCode>([
  ['invalid-client', 'response-client-unknown'],
  ['certificate-not-trusted', NOT_TRUSTED],
  ['signature-verification-failed', 'response-signature-refused'],
  ['deployment-not-found', ARTIFACT_NOT_FOUND],
  ['invalid-bundle', ARTIFACT_NOT_FOUND],
  ['gateway-not-found', 'response-gateway-not-found'],
  ['device-not-found', 'response-device-not-found'],
]);

/** What a status means in an operation when the type says nothing, by path template (ERR-006). */
const CODE_BY_STATUS: Readonly<Record<string, ProblemResponseCode>> = {
  '403 /api/v1/onboarding': NOT_TRUSTED,
  '409 /api/v1/onboarding': 'response-certificate-known',
  '404 /api/v1/clients/{clientId}/deployments/{deploymentId}/{digest}': ARTIFACT_NOT_FOUND,
  '404 /api/v1/clients/{clientId}/bundles/{digest}': ARTIFACT_NOT_FOUND,
};

/** Earlier texts of the interface spelled the URIs in several ways; on margo.org the last component decides (C-21). */
const CATALOGUED = /^https:\/\/([a-z0-9-]+\.)*margo\.org\/([^?#]*[/#])?(?<slug>[a-z0-9-]+)$/;

/** Turns every 4xx and 5xx answer into a thrown ProblemResponseError. */
export function throwProblems(clock: Clock): Middleware {
  return {
    async onResponse({ response, schemaPath }) {
      const { status, headers } = response;
      if (status < 400) return;
      const problem = await readProblem(response);
      const slug = CATALOGUED.exec(problem.type.slice(0, 512))?.groups?.slug ?? '';
      const code = CODE_BY_TYPE.get(slug) ?? CODE_BY_STATUS[`${status} ${schemaPath}`] ?? 'response-problem';
      throw new ProblemResponseError(
        code,
        problem,
        readRetryAfter(headers, clock) ?? problem.retryAfterSeconds,
      );
    },
  };
}
