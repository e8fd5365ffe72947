import { Refusal } from '@margo-contract/sdk-server';
import { createLogger } from '@stoplight/prism-core';
import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpRequest,
  type IHttpResponse,
  ProblemJsonError,
} from '@stoplight/prism-http';
import type { Log } from '../process/log.js';
import type { Preference } from './preference.js';

/** Asks Prism for the answer to a request. @throws Refusal when Prism refuses the request without an example */
export type Engine = (request: IHttpRequest, preference: Preference) => Promise<IHttpResponse>;

/** What Prism is told besides the preference; it may change the object, so each request has its own. */
function settings(preference: Preference) {
  return {
    isProxy: false,
    checkSecurity: false,
    // Who asks for a certain answer gets it, whatever the request is like.
    validateRequest: preference.code === undefined,
    validateResponse: false,
    errors: false,
    upstreamProxy: undefined,
    mock: { dynamic: false, ...preference },
  } as const;
}

/** Starts Prism's engine over an OpenAPI document. */
export async function createEngine(document: object, log: Log): Promise<Engine> {
  const operations = await getHttpOperationsFromSpec(document);
  const prism = createInstance(settings({}), { logger: createPrismLogger(log) });
  return async (request, preference) => {
    const result = await prism.request(request, operations, settings(preference))();
    if (result._tag === 'Right') return result.right.output;
    throw toRefusal(result.left);
  };
}

/** Of Prism's own log only what is wrong with a request goes on. */
function createPrismLogger(log: Log): ReturnType<typeof createLogger> {
  const write = (line: string) => log(`prism: ${(JSON.parse(line) as { msg: string }).msg}`);
  return createLogger('PRISM', { level: 'error' }, { write });
}

function toRefusal(error: Error): Error {
  if (!(error instanceof ProblemJsonError)) return error;
  const { status, detail } = error;
  if (status === 406) return new Refusal('server-cannot-generate-response', status, { detail, cause: error });
  if (status === 422) return new Refusal('semantic-error', status, { detail, cause: error });
  return new Refusal('about:blank', status, { detail, cause: error });
}
