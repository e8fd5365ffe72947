import type { Field } from '@margo-contract/protocol';
import type { SentRequest } from '../../../exchange/message.js';
import type { RequestAction, SignatureVariation } from '../action.js';
import { createClient, type SuiteClient } from '../client/client.js';
import { type CaseContext, DEFAULT_CLIENT } from '../context.js';
import { bodyOctets } from './body.js';
import { digestValue } from './digest.js';
import { changeFields } from './fields.js';
import { routeOf } from './path.js';
import { signRequest } from './sign.js';
import { tamper } from './tamper.js';
import { putOnWire } from './wire.js';

/**
 * Makes the request that a step describes: route, body, header fields, digest, signatures, and then whatever
 * is done to it after signing.
 *
 * @param body octets that are made already; otherwise those that the step describes
 * @throws MissingVariable
 */
export async function buildRequest(
  action: RequestAction,
  context: CaseContext,
  body = bodyOctets(action.body, action.operation, context),
): Promise<SentRequest> {
  const unsigned = unsignedRequest(action, context, inDialect(body, action, context));
  const signed = await addSignatures(unsigned, action, context);
  const changed = tampered(signed, action, context);
  if (action.wire === undefined) return changed;
  const { lines, followedBy } = action.wire;
  return putOnWire(changed, {
    ...action.wire,
    ...(lines && { lines: lines.map((line) => context.variables.fill(line)) }),
    ...(followedBy !== undefined && { followedBy: context.variables.fill(followedBy) }),
  });
}

function tampered(signed: SentRequest, { tamper: change, operation }: RequestAction, context: CaseContext) {
  if (change === undefined) return signed;
  const { headers } = change;
  const filled = { ...change, ...(headers && { headers: fillHeaders(headers, context) }) };
  const body = bodyOctets(change.body, operation, context);
  return tamper(signed, filled, inDialect(body, { operation }, context));
}

function inDialect(
  body: Uint8Array | undefined,
  { operation }: { readonly operation?: string | undefined },
  { translator }: CaseContext,
): Uint8Array | undefined {
  return body === undefined || translator === undefined ? body : translator.body(body, operation);
}

function unsignedRequest(
  action: RequestAction,
  context: CaseContext,
  body: Uint8Array | undefined,
): SentRequest {
  const { target, variables, contract } = context;
  const name = action.client ?? DEFAULT_CLIENT;
  const presented = context.svids.get(name);
  const { method, path } = routeOf(action, clientVariable(name, 'clientId'), context);
  const requestTarget = `${target.basePath}${context.translator?.path(path) ?? path}`;
  const usualDigest = contract.profile === 'signature' ? undefined : 'none';
  const digest = digestValue(body, action.digest ?? usualDigest);
  const fields = [
    ...usualFields(action, method, context, body),
    ...(digest ? [['Content-Digest', digest] as const] : []),
  ];
  return {
    method,
    target: requestTarget,
    targetUri: `https://${target.authority}${requestTarget}`,
    fields: changeFields(fields, fillHeaders(action.headers ?? {}, { variables })),
    ...(body !== undefined && { body }),
    ...(presented !== undefined && { presented }),
    ...(action.operation !== undefined && { operationId: action.operation }),
  };
}

/** What steps may say of a client. `clientPath` is what stands in paths before the scope of a client. */
type ClientMember = 'clientId' | 'keyId' | 'clientPath' | 'spiffeId' | 'clientCert';

/** The name of a variable of a client; those of the default client have no prefix. */
export function clientVariable(client: string, member: ClientMember): string {
  return client === DEFAULT_CLIENT ? member : `${client}.${member}`;
}

function fillHeaders(
  headers: Readonly<Record<string, string | null>>,
  { variables }: Pick<CaseContext, 'variables'>,
) {
  const filled = Object.entries(headers).map(([name, value]) => [
    name,
    value === null ? null : variables.fill(value),
  ]);
  return Object.fromEntries(filled) as Record<string, string | null>;
}

function usualFields(
  { operation, connection }: RequestAction,
  method: string,
  context: CaseContext,
  body: Uint8Array | undefined,
): Field[] {
  const content: Field[] = [
    ['Content-Type', 'application/json'],
    ['Content-Length', String(body?.length ?? 0)],
  ];
  return [
    ['Host', context.target.authority],
    ['User-Agent', 'margo-conformance'],
    ...acceptFields(operation, context),
    ...(body === undefined ? noContent(method) : content),
    ['Connection', connection === undefined ? 'close' : 'keep-alive'],
  ];
}

/** What says that a request has no content, where one would expect some (RFC 9110, section 8.6). */
function noContent(method: string): Field[] {
  return ['PATCH', 'POST', 'PUT'].includes(method) ? [['Content-Length', '0']] : [];
}

/** Operations that negotiate are asked for their own media type. */
function acceptFields(operationId: string | undefined, { contract }: CaseContext): Field[] {
  const operation = contract.operations.get(operationId ?? '');
  const negotiates = operation?.headers.some(({ name }) => name.toLowerCase() === 'accept') ?? false;
  const [mediaType] = operation?.responses['200']?.mediaTypes ?? [];
  return negotiates && mediaType !== undefined ? [['Accept', mediaType]] : [];
}

async function addSignatures(
  request: SentRequest,
  action: RequestAction,
  context: CaseContext,
): Promise<SentRequest> {
  const name = action.client ?? DEFAULT_CLIENT;
  const isUnsigned = context.contract.operations.get(action.operation ?? '')?.signed === false;
  const usual = isUnsigned || !context.clients.has(name) ? 'none' : {};
  const variation = action.sign ?? usual;
  if (variation === 'none') return request;
  const { twice, ...own } = fillVariation(variation, context);
  const first = twice === undefined ? request : await signAs(request, twice, { label: 'proxy' }, context);
  return signAs(first, own.with ?? name, own, context);
}

async function signAs(
  request: SentRequest,
  name: string,
  variation: SignatureVariation,
  context: CaseContext,
) {
  const client = await clientNamed(name, context);
  return signRequest(request, { client, variation, clock: context.clock });
}

/** A client that no step made yet is a stranger: a fresh key that the WFM has never seen. */
async function clientNamed(name: string, { clients, clock }: CaseContext): Promise<SuiteClient> {
  const known = clients.get(name);
  if (known !== undefined) return known;
  const stranger = await createClient({ clock });
  clients.set(name, stranger);
  return stranger;
}

function fillVariation(variation: SignatureVariation, { variables }: CaseContext): SignatureVariation {
  if (typeof variation.keyid !== 'string') return variation;
  return { ...variation, keyid: variables.fill(variation.keyid) };
}
