import {
  bitStringOctets,
  type DerElement,
  expectTag,
  hex,
  malformed,
  objectIdentifier,
  readDer,
  readElements,
  TAG,
  unsignedOctets,
} from './der.js';

/** Longest certificate that is read, in octets; certificates have a few kilobytes. */
const MAXIMUM_CERTIFICATE_OCTETS = 65_536;

/** A public key as its certificate states it (RFC 5280 §4.1.2.7), with the octets that tell it from others. */
export type SubjectPublicKey =
  | { readonly type: 'EC'; readonly curve: 'P-256' | 'P-384'; readonly point: Uint8Array }
  | { readonly type: 'RSA'; readonly modulus: Uint8Array; readonly exponent: Uint8Array }
  | { readonly type: 'Ed25519'; readonly octets: Uint8Array }
  | { readonly type: 'other' };

/** An AlgorithmIdentifier (RFC 5280 §4.1.1.2): hexadecimal digits of the identifier, and of the parameters' encoding. */
export interface AlgorithmIdentifier {
  readonly algorithm: string;
  readonly parameters: string;
}

/** The fields of a certificate that node:crypto does not show, or only as text. */
export interface X509Fields {
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: SubjectPublicKey;
  /** What the extensions hold, by the hexadecimal digits of their object identifiers. */
  readonly extensions: ReadonlyMap<string, Uint8Array>;
}

/** No time that is read has as many octets. */
const LONGEST_TIME = 32;
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;
const EC_PUBLIC_KEY = '2a8648ce3d0201';
const CURVES: ReadonlyMap<string, 'P-256' | 'P-384'> = new Map([
  ['2a8648ce3d030107', 'P-256'],
  ['2b81040022', 'P-384'],
]);
/** rsaEncryption and id-RSASSA-PSS (RFC 4055 §1.2): the key is the same. */
const RSA_KEYS: readonly string[] = ['2a864886f70d010101', '2a864886f70d01010a'];
const ED25519 = '2b6570';

/**
 * Reads the DER encoding of one certificate (RFC 5280 §4.1). The signature is not verified.
 *
 * @throws CertificateError `certificate-malformed`
 */
export function readX509Fields(der: Uint8Array): X509Fields {
  if (der.length > MAXIMUM_CERTIFICATE_OCTETS) throw malformed('it is too long');
  // Views of a Buffer take longer to be made than those of a plain array.
  const plain = new Uint8Array(der.buffer, der.byteOffset, der.length);
  const [tbs, outerAlgorithm] = readElements(readDer(plain, TAG.sequence));
  const fields = readElements(expectTag(tbs, TAG.sequence));
  const start = fields[0]?.tag === VERSION ? 2 : 1; // the serial number stands before
  const algorithm = expectTag(fields[start], TAG.sequence);
  // RFC 5280 §4.1.1.2: what is signed names the algorithm as well.
  if (hex(algorithm.octets) !== hex(expectTag(outerAlgorithm, TAG.sequence).octets)) {
    throw malformed('it names two signature algorithms');
  }
  const [notBefore, notAfter] = readElements(expectTag(fields[start + 2], TAG.sequence));
  return {
    signatureAlgorithm: readAlgorithm(algorithm),
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    publicKey: readPublicKey(expectTag(fields[start + 4], TAG.sequence)),
    extensions: readExtensions(fields.slice(start + 5).find(({ tag }) => tag === EXTENSIONS)),
  };
}

function readAlgorithm(element: DerElement): AlgorithmIdentifier {
  const [algorithm, parameters] = readElements(element);
  return {
    algorithm: objectIdentifier(algorithm),
    parameters: parameters === undefined ? '' : hex(parameters.octets),
  };
}

function readPublicKey(element: DerElement): SubjectPublicKey {
  const [identifier, bits] = readElements(element);
  const [algorithm, parameters] = readElements(expectTag(identifier, TAG.sequence));
  const name = objectIdentifier(algorithm);
  const octets = bitStringOctets(bits);
  if (name === ED25519) return { type: 'Ed25519', octets };
  if (RSA_KEYS.includes(name)) {
    const [modulus, exponent] = readElements(readDer(octets, TAG.sequence));
    return { type: 'RSA', modulus: unsignedOctets(modulus), exponent: unsignedOctets(exponent) };
  }
  const isNamedCurve = name === EC_PUBLIC_KEY && parameters?.tag === TAG.objectIdentifier;
  const curve = isNamedCurve ? CURVES.get(objectIdentifier(parameters)) : undefined;
  return curve === undefined ? { type: 'other' } : { type: 'EC', curve, point: octets };
}

/** RFC 5280 §4.2: no extension occurs twice. */
function readExtensions(tagged: DerElement | undefined): ReadonlyMap<string, Uint8Array> {
  const extensions = new Map<string, Uint8Array>();
  if (tagged === undefined) return extensions;
  for (const extension of readElements(readDer(tagged.content, TAG.sequence))) {
    const parts = readElements(expectTag(extension, TAG.sequence));
    const name = objectIdentifier(parts[0]);
    if (extensions.has(name)) throw malformed('an extension occurs twice');
    // Between the two stands, or does not, whether the extension is critical.
    extensions.set(name, expectTag(parts.at(-1), TAG.octetString).content);
  }
  return extensions;
}

/** RFC 5280 §4.1.2.5: in UTC, with seconds; UTCTime stands for 1950 to 2049. */
function readTime(element: DerElement | undefined): Date {
  const text = element === undefined ? '' : String.fromCharCode(...element.content.subarray(0, LONGEST_TIME));
  const isShort = element?.tag === TAG.utcTime;
  const pattern = isShort ? /^(\d{2})(\d{10})Z$/ : /^(\d{4})(\d{10})Z$/;
  const [, digits, rest = ''] = pattern.exec(text) ?? [];
  if (digits === undefined || (!isShort && element?.tag !== TAG.generalizedTime)) {
    throw malformed('its validity is not in UTC with seconds');
  }
  const year = isShort ? Number(digits) + (Number(digits) < 50 ? 2000 : 1900) : Number(digits);
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = (rest.match(/../g) ?? []).map(Number);
  const time = new Date(Date.UTC(2000, month - 1, day, hour, minute, second));
  time.setUTCFullYear(year, month - 1, day);
  const isTime = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && hour < 24 && minute < 60;
  if (isTime && second < 60) return time;
  throw malformed('its validity names a day or an hour that does not exist');
}
