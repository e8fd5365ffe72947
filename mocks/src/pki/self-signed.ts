import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { BIT_STRING, derElement, SEQUENCE } from './der.js';

/** What a self-signed certificate says. */
export interface SelfSignedOptions {
  readonly organization: string;
  readonly commonName: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** A key and its certificate, PEM. */
export interface SelfSigned {
  readonly key: string;
  readonly certificate: string;
}

const INTEGER = 0x02;
const OCTET_STRING = 0x04;
const OBJECT_IDENTIFIER = 0x06;
const UTF8_STRING = 0x0c;
const SET = 0x31;
const BOOLEAN = 0x01;
const GENERALIZED_TIME = 0x18;
const UTC_TIME = 0x17;
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;

const object = (...octets: number[]) => derElement(OBJECT_IDENTIFIER, [Buffer.from(octets)]);
const sequence = (...parts: Uint8Array[]) => derElement(SEQUENCE, parts);

/** ecdsa-with-SHA256 (RFC 5758 section 3.2). */
const ALGORITHM = sequence(object(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const V3 = derElement(VERSION, [derElement(INTEGER, [Buffer.from([2])])]);
/** basicConstraints, critical, of no CA; keyUsage, critical, digitalSignature (RFC 5280 sections 4.2.1.9 and 4.2.1.3). */
const EXTENSION_LIST = derElement(EXTENSIONS, [
  sequence(extension(0x13, sequence()), extension(0x0f, derElement(BIT_STRING, [Buffer.from([7, 0x80])]))),
]);

/**
 * Makes a P-256 key and a certificate of it that can sign requests. The library for certificates takes longer to load than the rest of a
 * simulated device, which a conformance run starts hundreds of times; this one certificate has always the same form.
 */
export function createSelfSigned(options: SelfSignedOptions): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serialNumber = Buffer.concat([Buffer.from([0x40]), randomBytes(15)]);
  const name = sequence(attribute(0x0a, options.organization), attribute(0x03, options.commonName));
  const toBeSigned = sequence(
    V3,
    derElement(INTEGER, [serialNumber]),
    ALGORITHM,
    name,
    sequence(time(options.notBefore), time(options.notAfter)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    EXTENSION_LIST,
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = sequence(toBeSigned, ALGORITHM, derElement(BIT_STRING, [Buffer.from([0]), signature]));
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { key, certificate: pem(certificate) };
}

/** An attribute of a name by the last octet of its type, 2.5.4.x. */
function attribute(type: number, text: string): Buffer {
  return derElement(SET, [sequence(object(0x55, 0x04, type), derElement(UTF8_STRING, [Buffer.from(text)]))]);
}

/** A critical extension by the last octet of its type, 2.5.29.x. */
function extension(type: number, value: Buffer): Buffer {
  const critical = derElement(BOOLEAN, [Buffer.from([0xff])]);
  return sequence(object(0x55, 0x1d, type), critical, derElement(OCTET_STRING, [value]));
}

/** UTCTime through 2049, GeneralizedTime from 2050 on (RFC 5280 section 4.1.2.5). */
function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '');
  const isLate = date.getUTCFullYear() >= 2050;
  return derElement(isLate ? GENERALIZED_TIME : UTC_TIME, [Buffer.from(isLate ? digits : digits.slice(2))]);
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
