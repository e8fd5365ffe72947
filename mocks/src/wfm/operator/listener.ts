import type { IncomingMessage, RequestListener } from 'node:http';
import type { Operation } from '@margo-contract/generated';
import { type OperationId, operations } from '@margo-contract/generated/operator';
import { Refusal } from '@margo-contract/sdk-server';
import type { Answer } from '../../http/answer.js';
import { readBody } from '../../http/body.js';
import { createListener } from '../../http/listener.js';
import { selectOperation } from '../../http/method.js';
import { createRouter } from '../../http/router.js';
import type { StoredClient } from '../store/client-store.js';
import type { Store } from '../store/store.js';
import type { OperatorParts } from './call.js';
import { operationAnswers } from './operations/index.js';
import { readQuery } from './query.js';
import { checkToken } from './token.js';

/** Most octets of a body that is read as a whole. */
const MAXIMUM_BODY_BYTES = 4_194_304;
/** Most octets of a deployment document, as its schema has it. */
const MAXIMUM_DOCUMENT_BYTES = 1_048_576;

/**
 * Serves the operator interface, with the checks in the order that its document gives: route 404, method 405, token
 * 401, size 413, client known 404, query 400, Content-Type 415; the rest is the operation's.
 */
export function createOperatorListener(parts: OperatorParts, token: string): RequestListener {
  const findRoute = createRouter<OperationId>(operations);

  const answer = async (incoming: IncomingMessage): Promise<Answer> => {
    const target = incoming.url ?? '';
    const route = findRoute(pathOf(target));
    if (route === undefined) {
      throw new Refusal('about:blank', 404, { detail: 'Nothing is served at this path.' });
    }
    const operationId = selectOperation(route.methods, incoming.method ?? '');
    const operation: Operation = operations[operationId];
    checkToken(incoming, token);
    const { parameters } = route;
    const body = await readWholeBody(incoming, operation);
    const client = await findClient(parts.store, operation, parameters);
    const query = readQuery(target, operation);
    checkContentType(incoming, operation);
    const call = { parts, parameters, query, body, incoming, ...(client !== undefined && { client }) };
    return operationAnswers[operationId](call);
  };

  return createListener(answer, parts.onError);
}

/** A stream of registrations is read by its operation, line by line. */
async function readWholeBody(
  incoming: IncomingMessage,
  { operationId, requestBody }: Operation,
): Promise<Buffer> {
  const mediaTypes = requestBody?.mediaTypes ?? [];
  if (mediaTypes.length === 0 || mediaTypes.includes('application/x-ndjson')) return Buffer.alloc(0);
  return readBody(incoming, operationId === 'putDeployment' ? MAXIMUM_DOCUMENT_BYTES : MAXIMUM_BODY_BYTES);
}

async function findClient(
  store: Store,
  { pathParameters }: Operation,
  parameters: Readonly<Record<string, string>>,
): Promise<StoredClient | undefined> {
  if (pathParameters.every(({ name }) => name !== 'clientId')) return undefined;
  const client = await store.clients.find(parameters.clientId ?? '');
  if (client !== undefined) return client;
  throw new Refusal('invalid-client', 404, { detail: 'No client has the id in this path.' });
}

/** A body that does not say what it is counts as what the operation takes. */
function checkContentType({ headers }: IncomingMessage, { requestBody }: Operation): void {
  const contentType = headers['content-type'];
  if (requestBody === null || contentType === undefined) return;
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (requestBody.mediaTypes.includes(mediaType)) return;
  const wanted = requestBody.mediaTypes.join(' or ');
  throw new Refusal('about:blank', 415, { detail: `This Content-Type is not accepted; send ${wanted}.` });
}

function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? '';
}
