import { isObject, parseJson } from '@margo-contract/protocol';
import { SuiteError, sentenceOf } from '../error.js';
import { isSignatureOf, type SigningKey, signOctets, type VerificationKey } from './key.js';

/** A DSSE envelope (https://github.com/secure-systems-lab/dsse, protocol 1.0.2) whose base64 is undone. */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: Uint8Array;
  readonly signatures: readonly { readonly keyId?: string; readonly signature: Uint8Array }[];
}

/** More signatures than these are not tried. */
const MOST_SIGNATURES = 32;

/** The octets that are signed: the pre-authentication encoding of type and payload. */
export function preAuthenticationEncoding(payloadType: string, payload: Uint8Array): Uint8Array {
  const type = Buffer.from(payloadType, 'utf8');
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${type.length} `),
    type,
    Buffer.from(` ${payload.length} `),
    payload,
  ]);
}

/** An envelope with one signature, as JSON. */
export function sealEnvelope(payloadType: string, payload: Uint8Array, key: SigningKey): string {
  const signature = signOctets(preAuthenticationEncoding(payloadType, payload), key);
  const envelope = {
    payload: Buffer.from(payload).toString('base64'),
    payloadType,
    signatures: [{ keyid: key.keyId, sig: Buffer.from(signature).toString('base64') }],
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

/** Reads an envelope; nothing in it is proven yet. @throws SuiteError `suite-envelope-malformed` */
export function readEnvelope(octets: Uint8Array): Envelope {
  const value = readJson(octets);
  if (!isObject(value)) throw malformed('it is no JSON object');
  const { payload, payloadType, signatures } = value;
  if (typeof payloadType !== 'string') throw malformed('payloadType is missing');
  if (!Array.isArray(signatures) || signatures.length === 0) throw malformed('it has no signatures');
  if (signatures.length > MOST_SIGNATURES) throw malformed(`it has more than ${MOST_SIGNATURES} signatures`);
  return { payloadType, payload: fromBase64(payload, 'payload'), signatures: signatures.map(readSignature) };
}

/**
 * Checks that at least one signature of an envelope is by a key. The keyid is only a hint and not relied on; other
 * signatures may be by others.
 *
 * @throws SuiteError `suite-statement-unproven`
 */
export function verifyEnvelope({ payloadType, payload, signatures }: Envelope, key: VerificationKey): void {
  const octets = preAuthenticationEncoding(payloadType, payload);
  if (signatures.some(({ signature }) => isSignatureOf(octets, signature, key))) return;
  const named = signatures.some(({ keyId }) => keyId === key.keyId);
  const why = named
    ? 'it claims to be signed with this key, but was changed afterwards, or the signature is of something else'
    : `no signature is by this key, whose keyid is ${key.keyId}`;
  throw new SuiteError('suite-statement-unproven', `The statement is not proven: ${why}.`);
}

function readJson(octets: Uint8Array): unknown {
  try {
    return parseJson(octets);
  } catch (error) {
    throw malformed(sentenceOf(error));
  }
}

function readSignature(value: unknown, index: number): Envelope['signatures'][number] {
  if (!isObject(value)) throw malformed(`signatures[${index}] is no object`);
  const signature = fromBase64(value.sig, `signatures[${index}].sig`);
  return typeof value.keyid === 'string' ? { keyId: value.keyid, signature } : { signature };
}

/** Standard and URL-safe base64 are both allowed (DSSE envelope §2), with or without padding. */
function fromBase64(value: unknown, name: string): Uint8Array {
  if (typeof value !== 'string') throw malformed(`${name} is missing`);
  const isBase64 = /^([A-Za-z0-9+/]*|[A-Za-z0-9_-]*)={0,2}$/.test(value);
  const octets = Buffer.from(value, 'base64url');
  const written = octets.toString('base64url');
  if (isBase64 && written === value.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'))
    return octets;
  throw malformed(`${name} is not base64`);
}

function malformed(reason: string): SuiteError {
  const advice = 'give the attestation.json that the suite wrote';
  return new SuiteError('suite-envelope-malformed', `The file is no DSSE envelope: ${reason}; ${advice}.`);
}
