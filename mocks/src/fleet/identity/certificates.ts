import 'reflect-metadata';
import { generateKeyPair as generateWithCallback, type KeyObject, randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { DeviceIdentity } from '@margo-contract/sdk-device';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { BIT_STRING, derElement, readSequence, SEQUENCE } from '../../pki/der.js';
import { generateKeyPair, SIGNING_ALGORITHM } from '../../pki/keys.js';
import type { IdentityMaker } from './identity.js';

const generateKeys = promisify(generateWithCallback);

const DAY = 86_400_000;
/** Octets of an uncompressed point of P-256 (SEC 1 section 2.3.3), with which its SubjectPublicKeyInfo ends. */
const POINT_BYTES = 65;
const SERIAL_NUMBER_BYTES = 16;
/** A bit string begins with the number of bits that its last octet lacks (X.690 section 8.6). */
const NO_UNUSED_BITS = Buffer.from([0]);

/**
 * Prepares for thousands of devices with key and self-signed certificate, for the signature profile. To build a certificate from nothing takes several milliseconds, so one is
 * built, and the others are that one with another key, serial number and signature.
 */
export async function createCertificateMaker(): Promise<IdentityMaker> {
  const template = await createTemplate();
  return async () => {
    const { privateKey, publicKey } = await generateKeys('ec', { namedCurve: 'P-256' });
    const certificate = stamp(template, privateKey, publicKey);
    const identity = await DeviceIdentity.load({ key: privateKey, certificate: toPem(certificate) });
    const { signer, keyId } = identity;
    return {
      identity,
      deviceId: `fleet-${keyId.slice(0, 16)}`,
      signing: { signer, keyId },
      registration: { certificate: identity.encodedCertificate },
    };
  };
}

interface Template {
  /** DER of the part that is signed. */
  readonly toBeSigned: Buffer;
  readonly pointAt: number;
  readonly serialNumberAt: number;
  /** DER of the algorithm of the signature. */
  readonly algorithm: Buffer;
}

async function createTemplate(): Promise<Template> {
  const keys = await generateKeyPair();
  const serialNumber = createSerialNumber();
  const now = Date.now();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber.toString('hex'),
    name: 'O=margo-mock, CN=Simulated device of a fleet',
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + 30 * DAY),
    keys,
    signingAlgorithm: SIGNING_ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    ],
  });
  const [toBeSigned, algorithm] = readSequence(Buffer.from(certificate.rawData));
  if (toBeSigned === undefined || algorithm === undefined) throw new TypeError('This is no certificate');
  const point = Buffer.from(certificate.publicKey.rawData).subarray(-POINT_BYTES);
  const [pointAt, serialNumberAt] = [toBeSigned.indexOf(point), toBeSigned.indexOf(serialNumber)];
  return { toBeSigned, algorithm, pointAt, serialNumberAt };
}

function stamp(template: Template, privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const toBeSigned = Buffer.from(template.toBeSigned);
  publicKey.export({ type: 'spki', format: 'der' }).subarray(-POINT_BYTES).copy(toBeSigned, template.pointAt);
  createSerialNumber().copy(toBeSigned, template.serialNumberAt);
  const signature = Buffer.concat([NO_UNUSED_BITS, sign('sha256', toBeSigned, privateKey)]);
  return derElement(SEQUENCE, [toBeSigned, template.algorithm, derElement(BIT_STRING, [signature])]);
}

/** A positive integer that is written with all its octets (RFC 5280 section 4.1.2.2). */
function createSerialNumber(): Buffer {
  const octets = randomBytes(SERIAL_NUMBER_BYTES);
  octets.writeUInt8((octets.readUInt8(0) & 0x7f) | 0x40, 0);
  return octets;
}

function toPem(der: Buffer): string {
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines.trimEnd()}\n-----END CERTIFICATE-----\n`;
}
