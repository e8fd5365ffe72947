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
import { refuseHeaders } from './required-headers.js';

/** Asks Prism for the response to a request. @throws Refusal when Prism refuses the request without an example */
export type Engine = (request: IHttpRequest, preference: Preference) => Promise<IHttpResponse>;

/** What Prism is told besides the preference; it may change the object, so each request has its own. */
function settings(preference: Preference) {
  return {
    isProxy: false,
    checkSecurity: false,
    // Who asks for a certain response gets it, whatever the request is like.
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
    if (result._tag === 'Left') throw toRefusal(result.left);
    const { output, validations } = result.right;
    const refusal = headerRefusal(validations.input.map(({ path = [] }) => path.map(String)));
    if (refusal !== undefined) throw refusal;
    return output;
  };
}

/** Of Prism's own log only what is wrong with a request goes on. */
function createPrismLogger(log: Log): ReturnType<typeof createLogger> {
  const write = (line: string) => log(`prism: ${(JSON.parse(line) as { msg: string }).msg}`);
  return createLogger('PRISM', { level: 'error' }, { write });
}

function toRefusal(error: Error): Error {
  if (error.message.includes('#NOT_FOUND')) {
    const detail = 'The contract has no such response, or no such example of it.';
    return new Refusal('about:blank', 404, { detail, cause: error });
  }
  if (!(error instanceof ProblemJsonError)) return error;
  const { status, detail } = error;
  if (status === 406) return new Refusal('server-cannot-generate-response', status, { detail, cause: error });
  if (status === 422)
    return headerRefusal(placesOf(error)) ?? new Refusal('semantic-error', status, { detail, cause: error });
  return new Refusal('about:blank', status, { detail, cause: error });
}

/** What was wrong with a request that Prism refused, each by its place. */
function placesOf({ additional }: ProblemJsonError): readonly (readonly string[])[] {
  const { validation = [] } = (additional ?? {}) as { validation?: readonly { location?: string[] }[] };
  return validation.map(({ location = [] }) => location);
}

/** Prism counts a header that breaks its pattern as semantics; a WFM refuses it as a header. */
function headerRefusal(places: readonly (readonly string[])[]): Refusal | undefined {
  const broken = places.map(([part, name]) => (part === 'header' ? name?.toLowerCase() : undefined));
  return refuseHeaders(
    ['content-digest', 'signature', 'signature-input'].filter((name) => broken.includes(name)),
  );
}
