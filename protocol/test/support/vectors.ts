import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  type JsonWebKey,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type Field,
  type Message,
  type RequestMessage,
  SIGNATURE_ALGORITHMS,
  type SignatureAlgorithm,
  type StructuredFieldTypes,
} from '../../src/message-signature/index.js';

export interface VectorMessage {
  readonly kind: 'request' | 'response' | 'fields';
  readonly scheme?: string;
  readonly method?: string;
  readonly request_target?: string;
  readonly status?: number;
  readonly headers: readonly Field[];
}

export interface VectorCase {
  readonly id: string;
  readonly message: string;
  readonly request?: string;
  readonly label: string;
  readonly key: string;
  readonly alg: string;
  readonly deterministic: boolean;
  readonly valid: boolean;
  readonly signature_params: string;
  readonly signature_base: string;
  readonly signature_input: string;
  readonly signature: string;
  readonly signature_base64: string;
}

interface Rfc9421 {
  readonly keys: Readonly<Record<string, { jwk?: JsonWebKey; secret_base64?: string }>>;
  readonly messages: Readonly<Record<string, VectorMessage>>;
  readonly cases: readonly VectorCase[];
  readonly component_values: readonly (VectorMessage & {
    id: string;
    lines: readonly string[];
    structured_fields?: StructuredFieldTypes;
  })[];
}

/** Reads a file of `test/data`. */
export function readData<Value>(name: string): Value {
  return JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'));
}

export const rfc9421 = readData<Rfc9421>('rfc9421.json');

/** hmac-sha256 (RFC 9421 §3.3.3): symmetric, so it is only here. */
const hmacSha256: SignatureAlgorithm = {
  name: 'hmac-sha256',
  deterministic: true,
  accepts: (key) => key.type === 'secret',
  sign: (base, key) => createHmac('sha256', key).update(base).digest(),
  verify: (base, key, signature) => {
    const expected = createHmac('sha256', key).update(base).digest();
    return expected.length === signature.length && timingSafeEqual(expected, signature);
  },
};

export function algorithmNamed(name: string): SignatureAlgorithm {
  const algorithm = [...Object.values(SIGNATURE_ALGORITHMS), hmacSha256].find(
    (candidate) => candidate.name === name,
  );
  if (algorithm === undefined) throw new Error(`No algorithm ${name}`);
  return algorithm;
}

export function keyPair(name: string): { privateKey: KeyObject; publicKey: KeyObject } {
  const { jwk, secret_base64 } = rfc9421.keys[name] ?? {};
  if (jwk !== undefined) {
    const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
    return { privateKey, publicKey: createPublicKey(privateKey) };
  }
  const secret = createSecretKey(Buffer.from(secret_base64 ?? '', 'base64'));
  return { privateKey: secret, publicKey: secret };
}

/** The message of a vector with more fields behind its own. */
export function messageOf(
  vector: VectorMessage,
  added: readonly Field[] = [],
  related?: VectorMessage,
): Message {
  const fields = [...vector.headers, ...added];
  if (vector.kind === 'response') {
    const request = related && requestOf(related, related.headers);
    return { status: vector.status ?? 0, fields, ...(request && { request }) };
  }
  return requestOf(vector, fields);
}

export function namedMessage(name: string): VectorMessage {
  const message = rfc9421.messages[name];
  if (message === undefined) throw new Error(`No message ${name}`);
  return message;
}

function requestOf(vector: VectorMessage, fields: readonly Field[]): RequestMessage {
  const { method = 'GET', request_target: requestTarget = '/', scheme = 'https' } = vector;
  const host = vector.headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? 'unknown.example';
  const targetUri = requestTarget.startsWith('/')
    ? `${scheme}://${host}${requestTarget}`
    : `${scheme}://${host}`;
  return { method, targetUri, requestTarget, fields };
}
