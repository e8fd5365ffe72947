import { validators } from '@margo-contract/generated/operator';
import { serializeCanonical } from '@margo-contract/protocol';
import {
  bodyTooLarge,
  fieldValue,
  jsonResponse,
  parseBody,
  Refusal,
  validated,
  type WireResponse,
} from '@margo-contract/sdk-server/core';
import type { OperatorCall, OperatorParts } from '../call.js';
import { type Line, MAXIMUM_LINE_BYTES, readLines } from '../lines.js';
import { type ItemResult, registerItem } from '../registration.js';

/** Most octets of a stream. */
const MAXIMUM_STREAM_BYTES = 1_073_741_824;

/** Registers up to 1000 certificates, each on its own. */
export async function registerClients({ parts, body }: OperatorCall): Promise<WireResponse> {
  const items = validated(parseBody(body), validators.RegistrationBatch);
  const results: ItemResult[] = [];
  for (const [index, item] of items.entries()) results.push(await registerItem(parts, index, () => item));
  return jsonResponse(200, results);
}

/** Registers any number of certificates, line by line; the response begins when the first line was read. */
export async function registerClientsFromStream({ parts, request }: OperatorCall): Promise<WireResponse> {
  if (Number(fieldValue(request.fields, 'content-length') ?? 0) > MAXIMUM_STREAM_BYTES)
    throw bodyTooLarge(MAXIMUM_STREAM_BYTES);
  const lines = readLines(request.streamBody?.() ?? []);
  const first = await lines.next();
  if (first.done) throw new Refusal('invalid-request', 400, { detail: 'The body is missing.' });
  return {
    status: 200,
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
    stream: registerLines(parts, first.value, lines),
  };
}

async function* registerLines(
  parts: OperatorParts,
  first: Line,
  others: AsyncIterable<Line>,
): AsyncGenerator<string> {
  yield await registerLine(parts, first);
  for await (const line of others) yield await registerLine(parts, line);
}

async function registerLine(parts: OperatorParts, { index, content }: Line): Promise<string> {
  const result = await registerItem(parts, index, () => {
    if (content !== 'too-long') return parseBody(content);
    throw new Refusal('about:blank', 413, {
      detail: `The line has more than ${MAXIMUM_LINE_BYTES} octets, which is all that is accepted.`,
    });
  });
  return `${serializeCanonical(result)}\n`;
}
