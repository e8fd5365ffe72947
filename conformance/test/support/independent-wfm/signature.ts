import { constants, type KeyObject, verify } from 'node:crypto';
import { type Message, pathOf, queryOf } from './message.js';
import { Problem } from './problem.js';
import {
  readByteSequences,
  readSignatureInputs,
  type SignatureInput,
  writeSignatureInput,
} from './structured-fields.js';

const OLDEST = 300;
const EARLIEST = 60;

type Check = (base: Buffer, key: KeyObject, signature: Buffer) => boolean;

const ecdsa =
  (hash: string): Check =>
  (base, key, signature) =>
    verify(hash, base, { key, dsaEncoding: 'ieee-p1363' }, signature);

const pkcs1: Check = (base, key, signature) =>
  verify('sha256', base, { key, padding: constants.RSA_PKCS1_PADDING }, signature);

const pss: Check = (base, key, signature) =>
  verify('sha256', base, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }, signature);

/** What each kind of key can have signed with. */
function algorithmsOf(key: KeyObject): Record<string, Check> {
  if (key.asymmetricKeyType === 'rsa') return { 'rsa-pss-sha256': pss, 'rsa-v1_5-sha256': pkcs1 };
  return key.asymmetricKeyDetails?.namedCurve === 'secp384r1'
    ? { 'ecdsa-p384-sha384': ecdsa('sha384') }
    : { 'ecdsa-p256-sha256': ecdsa('sha256') };
}

/** Refuses a request with 401 unless one of its signatures was made with the key over all that it has to cover. */
export function demandSignature(message: Message, key: KeyObject): void {
  const faults: string[] = [];
  for (const [label, input] of labelsOf(message)) {
    try {
      checkOne(message, key, label, input);
      return;
    } catch (error) {
      faults.push(error instanceof Error ? error.message : 'wrong');
    }
  }
  throw refusal(faults.join('; ') || 'there is no signature');
}

function labelsOf(message: Message): Map<string, SignatureInput> {
  try {
    return readSignatureInputs(message.field('signature-input') ?? '');
  } catch {
    throw refusal('Signature-Input cannot be read');
  }
}

function refusal(detail: string): Problem {
  return new Problem('signature-verification-failed', detail, {}, { Connection: 'close' });
}

function checkOne(message: Message, key: KeyObject, label: string, input: SignatureInput): void {
  const { components, parameters } = input;
  const signature = readByteSequences(message.field('signature') ?? '').get(label);
  if (signature === undefined) throw new Error(`${label} has no signature`);
  const needed = ['@method', '@target-uri', ...(message.body.length > 0 ? ['content-digest'] : [])];
  const left = needed.filter((name) => !components.includes(name));
  if (left.length > 0) throw new Error(`${label} does not cover ${left.join(', ')}`);
  if (new Set(components).size < components.length) throw new Error(`${label} covers something twice`);
  checkTimes(parameters.get('created'), parameters.get('expires'));
  const base = Buffer.from(baseOf(message, input), 'latin1');
  const algorithms = algorithmsOf(key);
  const named = parameters.get('alg');
  const candidates = named === undefined ? Object.keys(algorithms) : [String(named)];
  if (!candidates.some((name) => algorithms[name]?.(base, key, signature)))
    throw new Error(`${label} does not verify`);
}

function checkTimes(created: unknown, expires: unknown): void {
  const now = Math.floor(Date.now() / 1000);
  if (typeof created !== 'number') throw new Error('created is missing');
  if (created < now - OLDEST || created > now + EARLIEST) throw new Error('created is out of the window');
  if (expires !== undefined && !(typeof expires === 'number' && expires > now))
    throw new Error('it has expired');
}

function baseOf(message: Message, input: SignatureInput): string {
  const lines = input.components.map((name) => `"${name}": ${componentOf(message, name)}`);
  return [...lines, `"@signature-params": ${writeSignatureInput(input)}`].join('\n');
}

function componentOf(message: Message, name: string): string {
  const { method, url, host } = message;
  switch (name) {
    case '@method':
      return method;
    case '@target-uri':
      return url.startsWith('/') ? `https://${host}${url}` : url;
    case '@authority':
      return host.toLowerCase().replace(/:443$/, '');
    case '@scheme':
      return 'https';
    case '@request-target':
      return url;
    case '@path':
      return pathOf(url);
    case '@query':
      return queryOf(url);
    default: {
      const value = name.startsWith('@') ? undefined : message.field(name);
      if (value === undefined) throw new Error(`${name} is not there`);
      return value;
    }
  }
}
