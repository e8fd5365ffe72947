import type { RequestListener } from 'node:http';
import type { Operation } from '@margo-contract/generated';
import { operations } from '@margo-contract/generated/operator';
import {
  type BodyReader,
  bodyReader,
  createNodeListener,
  createService,
  leaveBody,
} from '@margo-contract/sdk-server/core';
import type { OperatorParts } from './call.js';
import { responders } from './operations/index.js';
import { checkToken } from './token.js';

/** Most octets of a body that is read as a whole. */
const MAXIMUM_BODY_BYTES = 4_194_304;
/** Most octets of a deployment document, as its schema has it. */
const MAXIMUM_DOCUMENT_BYTES = 1_048_576;
const BODY_TIMEOUT_MILLISECONDS = 60_000;

/**
 * Serves the operator interface, with the checks in the order that its document gives: route 404, method 405, token
 * 401, size 413, client known 404, query 400, Content-Type 415; the rest is the operation's.
 */
export function createOperatorListener(
  parts: OperatorParts,
  accepts: (token: string) => boolean,
): RequestListener {
  const respond = createService({
    operations,
    responders,
    parts,
    clock: parts.clock,
    admit: ({ fields }) => checkToken(fields, accepts),
    bodyOf,
    queryInInstance: true,
    onError: parts.onError,
  });
  return createNodeListener((request) => respond(request, {}));
}

/** A stream of registrations is read by its operation, line by line. */
function bodyOf({ operationId, requestBody }: Operation): BodyReader {
  const mediaTypes = requestBody?.mediaTypes ?? [];
  if (mediaTypes.length === 0 || mediaTypes.includes('application/x-ndjson')) return leaveBody;
  const maximumBytes = operationId === 'putDeployment' ? MAXIMUM_DOCUMENT_BYTES : MAXIMUM_BODY_BYTES;
  return bodyReader({ maximumBytes, timeoutMilliseconds: BODY_TIMEOUT_MILLISECONDS });
}
