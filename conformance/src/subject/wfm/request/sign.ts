import { randomBytes } from 'node:crypto';
import {
  type Clock,
  type Field,
  type SignatureParameters,
  type Signer,
  signMessage,
  unixSeconds,
} from '@margo-contract/protocol';
import { fieldValue, type SentRequest } from '../../../exchange/message.js';
import type { SignatureVariation } from '../action.js';
import type { SuiteClient } from '../client/client.js';
import { setField } from './fields.js';
import { signerFor } from './signer.js';

/** How a request is signed: as the profile wants it, but for what the variation says. */
export interface Signing {
  readonly client: SuiteClient;
  readonly variation: SignatureVariation;
  readonly clock: Clock;
}

/** Gives the request with one more signature; several share one Signature-Input and one Signature. */
export async function signRequest(request: SentRequest, signing: Signing): Promise<SentRequest> {
  const { client, variation } = signing;
  const signer = signerFor(client.keys, variation.algorithm, variation.encoding);
  const made = await signMessage({
    message: { method: request.method, targetUri: request.targetUri, fields: request.fields },
    label: variation.label ?? 'sig1',
    components: coveredComponents(request, variation),
    parameters: parametersFor(signer, signing),
    signer,
  });
  return { ...request, fields: made.reduce(appendMember, request.fields) };
}

function coveredComponents(
  { fields }: SentRequest,
  { components, omit = [], add = [] }: SignatureVariation,
): string[] {
  const digest = fieldValue(fields, 'content-digest') === undefined ? [] : ['content-digest'];
  const usual = components ?? ['@method', '@target-uri', '@authority', ...digest];
  return [...usual.filter((name) => !omit.includes(name)), ...add];
}

function parametersFor(signer: Signer, { client, variation, clock }: Signing): SignatureParameters {
  const now = unixSeconds(clock);
  const { created = 0, expires, keyid = client.keyId, alg = signer.algorithm, tag, order = [] } = variation;
  const usual = signer.deterministic ? randomBytes(12).toString('base64url') : null;
  const { nonce = usual } = variation;
  return inOrder(order, {
    ...(created !== null && { created: now + created }),
    ...(expires !== undefined && { expires: now + expires }),
    ...(nonce !== null && { nonce }),
    ...(keyid !== null && { keyid }),
    ...(alg !== null && { alg }),
    ...(tag !== undefined && { tag }),
  });
}

/** Parameters are written in the order of the members of the object. */
function inOrder(first: readonly string[], parameters: SignatureParameters): SignatureParameters {
  const entries = Object.entries(parameters);
  const rank = ([name]: [string, unknown]) => (first.includes(name) ? first.indexOf(name) : first.length);
  return Object.fromEntries(entries.toSorted((one, other) => rank(one) - rank(other)));
}

function appendMember(fields: readonly Field[], [name, member]: Field): readonly Field[] {
  const earlier = fieldValue(fields, name);
  return setField(fields, name, earlier === undefined ? member : `${earlier}, ${member}`);
}
