import type { IncomingMessage, RequestListener } from 'node:http';
import type { Operation } from '@margo-contract/generated';
import { type OperationId, operations } from '@margo-contract/generated/signature';
import { JsonError, parseJson } from '@margo-contract/protocol';
import { Refusal } from '@margo-contract/sdk-server';
import type { IHttpRequest } from '@stoplight/prism-http';
import type { Answer } from '../http/answer.js';
import { readBody } from '../http/body.js';
import { createListener } from '../http/listener.js';
import { selectOperation } from '../http/method.js';
import { createRouter } from '../http/router.js';
import type { Log } from '../process/log.js';
import { toAnswer } from './answer.js';
import type { PrismDocument } from './document.js';
import { createEngine } from './engine.js';
import { type Preference, readPreference } from './preference.js';
import { checkRequiredHeaders } from './required-headers.js';

const MAXIMUM_BODY_BYTES = 1_048_576;

/**
 * Serves the contract with Prism. Paths are found here, since Prism knows no parameter that may hold `/`; bodies are
 * read and written here, since Prism knows JSON and text only.
 */
export async function createPrismListener(
  { document, binaryExamples }: PrismDocument,
  log: Log,
): Promise<RequestListener> {
  const engine = await createEngine(document, log);
  const findRoute = createRouter<OperationId>(operations);

  const answer = async (incoming: IncomingMessage): Promise<Answer> => {
    const [path = ''] = (incoming.url ?? '').split('?', 1);
    const route = findRoute(path);
    if (route === undefined) {
      throw new Refusal('about:blank', 404, { detail: 'Nothing is served at this path.' });
    }
    const operation = operations[selectOperation(route.methods, incoming.method ?? '')];
    const preference = readPreference(incoming.headers.prefer?.toString());
    if (preference.code === undefined) checkRequiredHeaders(incoming.headers, operation);
    const request = await toPrismRequest(incoming, operation, preference, route.parameters);
    return toAnswer(await engine(request, preference), binaryExamples);
  };

  return createListener(answer, (error) => log(`failed: ${String(error)}`));
}

async function toPrismRequest(
  incoming: IncomingMessage,
  operation: Operation,
  preference: Preference,
  parameters: Readonly<Record<string, string>>,
): Promise<IHttpRequest> {
  const path = operation.path.replace(/\{(\w+)\}/g, (_match, name: string) =>
    encodeURIComponent(parameters[name] ?? ''),
  );
  const body = readContent(await readBody(incoming, MAXIMUM_BODY_BYTES), incoming, preference);
  const method = operation.method.toLowerCase() as IHttpRequest['method'];
  return { method, url: { path, query: {} }, headers: headersFor(incoming, operation, preference), body };
}

/** A body without Content-Type counts as JSON (facts R-01); one of another type is judged by Prism. */
function readContent(octets: Buffer, { headers }: IncomingMessage, { code }: Preference): unknown {
  if (octets.length === 0) return undefined;
  const isJson = /^application\/json\b/i.test(headers['content-type'] ?? 'application/json');
  if (!isJson || code !== undefined) return octets.toString();
  try {
    return parseJson(octets);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new Refusal('invalid-request', 400, { detail: `${error.message}.`, cause: error });
  }
}

/** The Accept header counts where the contract says so, and not for an answer that was asked for by its status. */
function headersFor(
  { headers }: IncomingMessage,
  { responses }: Operation,
  { code }: Preference,
): Record<string, string> {
  const { accept, ...others } = headers;
  const negotiated = accept !== undefined && '406' in responses && code === undefined;
  const strings = Object.entries(others).map(([name, value]) => [name, String(value)] as const);
  return { ...Object.fromEntries(strings), ...(negotiated && { accept }) };
}
