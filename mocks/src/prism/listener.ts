import type { RequestListener } from 'node:http';
import type { Operation } from '@margo-contract/generated';
import { type OperationId, operations } from '@margo-contract/generated/signature';
import { JsonError, parseJson } from '@margo-contract/protocol';
import {
  bodyReader,
  type Call,
  createNodeListener,
  createService,
  type Fields,
  fieldValue,
  Refusal,
  type Responder,
} from '@margo-contract/sdk-server/core';
import type { IHttpRequest } from '@stoplight/prism-http';
import type { Log } from '../process/log.js';
import type { PrismDocument } from './document.js';
import { createEngine } from './engine.js';
import { type Preference, readPreference } from './preference.js';
import { checkRequiredHeaders } from './required-headers.js';
import { toResponse } from './response.js';

const BODY_LIMITS = { maximumBytes: 1_048_576, timeoutMilliseconds: 60_000 };

/**
 * Serves the contract with Prism. Paths are found here, since Prism knows no parameter that may hold `/`; bodies are
 * read and written here, since Prism knows JSON and text only.
 *
 * @public for `start.ts`, which loads it only when a mock is asked for
 */
export async function createPrismListener(
  { document, binaryExamples }: PrismDocument,
  log: Log,
): Promise<RequestListener> {
  const engine = await createEngine(document, log);

  const respond: Responder<undefined> = async (call) => {
    const headers = headersOf(call.request.fields);
    const preference = readPreference(headers.prefer);
    if (preference.code === undefined) checkRequiredHeaders(headers, call.operation);
    return toResponse(await engine(toPrismRequest(call, headers, preference), preference), binaryExamples);
  };

  const handle = createService({
    operations,
    responders: respondersOf(respond),
    parts: undefined,
    clock: () => new Date(),
    bodyOf: () => bodyReader(BODY_LIMITS),
    onError: (error) => log(`failed: ${String(error)}`),
  });
  return createNodeListener((request) => handle(request, {}));
}

function respondersOf(respond: Responder<undefined>): Readonly<Record<OperationId, Responder<undefined>>> {
  const entries = Object.keys(operations).map((operationId) => [operationId, respond]);
  return Object.fromEntries(entries) as Record<OperationId, Responder<undefined>>; // the table has these ids
}

type Headers = Readonly<Record<string, string>>;

function headersOf(fields: Fields): Headers {
  const names = new Set(fields.map(([name]) => name.toLowerCase()));
  return Object.fromEntries([...names].map((name) => [name, fieldValue(fields, name) ?? '']));
}

function toPrismRequest(
  { operation, parameters, body }: Call<undefined>,
  headers: Headers,
  preference: Preference,
): IHttpRequest {
  const path = operation.path.replace(/\{(\w+)\}/g, (_match, name: string) =>
    encodeURIComponent(parameters[name] ?? ''),
  );
  const method = operation.method.toLowerCase() as IHttpRequest['method'];
  const content = readContent(body, headers, preference);
  return {
    method,
    url: { path, query: {} },
    headers: headersFor(headers, operation, preference),
    body: content,
  };
}

/** A body without Content-Type counts as JSON (erratum R-01); one of another type is judged by Prism. */
function readContent(octets: Uint8Array, headers: Headers, { code }: Preference): unknown {
  if (octets.length === 0) return undefined;
  const isJson = /^application\/json\b/i.test(headers['content-type'] ?? 'application/json');
  if (!isJson || code !== undefined) return Buffer.from(octets).toString();
  try {
    return parseJson(octets);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new Refusal('invalid-request', 400, { detail: `${error.message}.`, cause: error });
  }
}

/** The Accept header counts where the contract says so, and not for a response that was asked for by its status. */
function headersFor(
  { accept, ...others }: Headers,
  { responses }: Operation,
  { code }: Preference,
): Record<string, string> {
  const negotiated = accept !== undefined && '406' in responses && code === undefined;
  return { ...others, ...(negotiated && { accept: readableRanges(accept) }) };
}

/** One media range (RFC 9110 section 12.5.1). */
const MEDIA_RANGE =
  /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+(?:[ \t]*;[ \t]*[\w!#$%&'*+.^`|~-]+=(?:[\w!#$%&'*+.^`|~-]+|"[^"\\]*"))*$/;

/** The ranges that Prism can read; it would fail at the others. */
function readableRanges(accept: string): string {
  const ranges = accept.split(',').map((range) => range.trim());
  const readable = ranges.filter((range) => MEDIA_RANGE.test(range));
  if (readable.length > 0) return readable.join(', ');
  throw new Refusal('server-cannot-generate-response', 406, { detail: 'Accept names no media range.' });
}
