import type { KeyObject } from 'node:crypto';
import { readCertificate, verifyRequest } from '@margo-contract/protocol';
import { type DeviceExchange, fieldOf } from '../wfm/exchange.js';
import { deviation, type RequestDeviation, show } from './deviation.js';
import { signatureWords } from './doctor.js';
import { plainBase, type ReadSignature, readSignaturesPlainly, verifyPlainly } from './second-opinion.js';

/** What judging a signature needs beside the request. */
export interface SignatureKeys {
  /** The certificate that the client onboarded with, as it sent it. */
  readonly certificate: string | undefined;
  /** How far the clock of the scripted WFM is from the real one, in milliseconds. */
  readonly clockOffset: number;
}

const OLDEST_SECONDS = 300;
const EARLIEST_SECONDS = 60;
const NEVER_TOO_OLD = { maximumAgeSeconds: 2 ** 40, clockSkewSeconds: 2 ** 40, clock: () => new Date() };

/** Everything that is wrong with the signature of a request (SIG-001 to SIG-006, SIG-016, ONB-003). */
export function judgeSignature(exchange: DeviceExchange, keys: SignatureKeys): readonly RequestDeviation[] {
  const { operation } = exchange.route;
  if (operation === undefined || operation === 'getRootCertificate' || exchange.aborted) return [];
  const found = explained(fieldsDeviations(exchange) ?? labelDeviations(exchange, keys), exchange, keys);
  if (operation !== 'onboardClient' || found.length === 0) return found;
  return [
    ...found,
    deviation('ONB-003', 'onboarding signed with the key of its certificate', found[0]?.actual ?? ''),
  ];
}

/** The first deviation gets the doctor's words. */
function explained(
  found: readonly RequestDeviation[],
  exchange: DeviceExchange,
  { certificate }: SignatureKeys,
): readonly RequestDeviation[] {
  const [first, ...others] = found;
  const key = keyFor(exchange, certificate);
  if (first === undefined || key === undefined) return found;
  return [{ ...first, actual: first.actual + signatureWords(exchange, key) }, ...others];
}

function fieldsDeviations({ fields }: DeviceExchange): readonly RequestDeviation[] | undefined {
  const missing = ['Signature-Input', 'Signature'].filter(
    (name) => fieldOf(fields, name.toLowerCase()) === undefined,
  );
  if (missing.length === 2)
    return [deviation('SIG-001', 'a signature', 'neither Signature-Input nor Signature')];
  if (missing.length === 1)
    return [deviation('SIG-006', 'both Signature-Input and Signature', `no ${missing[0]}`)];
  return undefined;
}

/** A request counts as signed when one label meets everything: then others are a proxy's. */
function labelDeviations(exchange: DeviceExchange, keys: SignatureKeys): readonly RequestDeviation[] {
  const signatures = readSignaturesPlainly(exchange.fields);
  if (signatures === undefined || signatures.length === 0) {
    const actual = show(fieldOf(exchange.fields, 'signature-input'));
    return [deviation('SIG-006', 'a Signature-Input that RFC 9421 describes', actual)];
  }
  const judged = signatures.map((signature) => judgeLabel(signature, exchange, keys));
  return judged.reduce((best, other) => (other.length < best.length ? other : best));
}

function judgeLabel(
  signature: ReadSignature,
  exchange: DeviceExchange,
  keys: SignatureKeys,
): readonly RequestDeviation[] {
  const form = [
    ...judgeCovered(signature, exchange),
    ...judgeParameters(signature, keys.clockOffset, exchange.at),
  ];
  return [...form, ...judgeOctets(signature, exchange, keys, form.length > 0)];
}

function judgeCovered({ components }: ReadSignature, { body }: DeviceExchange): readonly RequestDeviation[] {
  const names = components.map((name) => name.split(';', 1)[0]);
  const wanted = body.length > 0 ? ['@method', '@target-uri', 'content-digest'] : ['@method', '@target-uri'];
  const missing = wanted.filter((name) => !names.includes(name));
  const id = body.length > 0 ? 'SIG-002' : 'SIG-003';
  const actual = `(${components.map((name) => `"${name}"`).join(' ')})`;
  if (missing.length > 0) return [deviation(id, `a signature that covers ${missing.join(' and ')}`, actual)];
  if (body.length > 0 || !names.includes('content-digest')) return [];
  return [deviation('SIG-003', 'no content-digest covered without a body', actual)];
}

function judgeParameters(
  { parameters }: ReadSignature,
  offset: number,
  at: number,
): readonly RequestDeviation[] {
  const created = parameters.get('created');
  const keyId = parameters.get('keyid');
  const found: RequestDeviation[] = [];
  if (!keyId?.startsWith('"')) found.push(deviation('SIG-004', 'a string as parameter keyid', show(keyId)));
  if (created === undefined || !/^-?\d+$/.test(created)) {
    return [...found, deviation('SIG-004', 'an integer as parameter created', show(created))];
  }
  // A device may go by its own clock or by the one that the WFM shows.
  const ages = [at, at + offset].map((now) => now / 1000 - Number(created));
  if (ages.some((age) => age <= OLDEST_SECONDS && age >= -EARLIEST_SECONDS)) return found;
  return [
    ...found,
    deviation('SIG-004', 'created at the time of the request', `${Math.round(ages[0] ?? 0)} s before it`),
  ];
}

function judgeOctets(
  signature: ReadSignature,
  exchange: DeviceExchange,
  { certificate }: SignatureKeys,
  isFormWrong: boolean,
): readonly RequestDeviation[] {
  const { label, octets } = signature;
  if (octets === undefined || octets.length === 0) {
    return [
      deviation(
        'SIG-005',
        `the octets of the signature ${label} in base64 between colons`,
        show(fieldOf(exchange.fields, 'signature')),
      ),
    ];
  }
  const key = keyFor(exchange, certificate);
  if (key === undefined) return [];
  const algorithm = signature.parameters.get('alg')?.replaceAll('"', '');
  const isRight = (uri: string) => {
    const base = plainBase(signature, exchange, uri);
    return base !== undefined && verifyPlainly(base, octets, key, algorithm);
  };
  if (isRight(exchange.targetUri)) return isFormWrong ? [] : firstOpinion(exchange, key);
  const other = otherUris(exchange).find(isRight);
  if (other !== undefined)
    return [deviation(['SIG-016'], `@target-uri ${show(exchange.targetUri)}`, `signed was ${show(other)}`)];
  if (plainBase(signature, exchange, exchange.targetUri) === undefined) return firstOpinion(exchange, key);
  return [
    deviation(
      'SIG-005',
      'a signature of the signature base by the key of the certificate',
      `${label} is none${algorithm === undefined ? '' : ` by ${algorithm}`}`,
    ),
  ];
}

/** What the verifier that servers use says. */
function firstOpinion(
  { method, targetUri, target, fields, body }: DeviceExchange,
  key: KeyObject,
): readonly RequestDeviation[] {
  try {
    const request = { method, targetUri, requestTarget: target, fields };
    // A wrong Content-Digest is judged elsewhere.
    const isDigestRight = body.length === 0 || fieldOf(fields, 'content-digest') === undefined;
    verifyRequest({ request, ...(isDigestRight && { body }), key, policy: NEVER_TOO_OLD });
    return [];
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    if (code?.startsWith('content-digest') === true) return [];
    return [
      deviation('SIG-005', 'a signature that a verifier of RFC 9421 accepts', message ?? 'it does not'),
    ];
  }
}

/** What devices sign by mistake in place of the URI that they send. */
function otherUris({ targetUri, target, fields }: DeviceExchange): readonly string[] {
  const authority = fieldOf(fields, 'host') ?? '';
  const path = target.split('?', 1)[0] ?? '';
  return [
    target,
    path,
    `http://${authority}${target}`,
    `https://${authority}${path}`,
    `https://${authority}${target.replaceAll(':', '%3A')}`,
    `https://${authority}${target.replaceAll('%3A', ':')}`,
    `https://${authority.replace(/:\d+$/, '')}${target}`,
    targetUri.replace(/\/$/, ''),
    `${targetUri}/`,
    decodeSafely(targetUri),
  ].filter((uri) => uri !== targetUri);
}

function decodeSafely(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** At onboarding the key is in the body. */
function keyFor({ route, json }: DeviceExchange, certificate: string | undefined): KeyObject | undefined {
  const own =
    route.operation === 'onboardClient'
      ? (json as { certificate?: unknown } | undefined)?.certificate
      : certificate;
  if (typeof own !== 'string') return undefined;
  try {
    return readCertificate(own).publicKey;
  } catch {
    return undefined;
  }
}
