import { createHmac, createPrivateKey, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import type { Issued } from './certificates.js';

export interface Pkcs12Content {
  /** PKCS#8 in PEM. */
  readonly keys: readonly string[];
  /** In PEM. */
  readonly certificates: readonly string[];
  readonly password: string;
}

const ITERATIONS = 2048;
const OID = {
  data: '1.2.840.113549.1.7.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  sha256: '2.16.840.1.101.3.4.2.1',
};

/** A PKCS#12 file in the way of OpenSSL 3: keys in PBES2 with AES-256, MAC with SHA-256 (RFC 7292). */
export function modernPkcs12({ keys, certificates, password }: Pkcs12Content): Buffer {
  const keyBags = keys.map((pem) => bag(OID.shroudedKeyBag, shroud(pem, password)));
  const certificateBags = certificates.map((pem) => {
    const octets = explicit(octetString(new X509Certificate(pem).raw));
    return bag(OID.certificateBag, sequence(oid(OID.x509Certificate), octets));
  });
  const safes = [keyBags, certificateBags].map((bags) => dataContent(sequence(...bags)));
  const authenticated = sequence(...safes);
  const digest = sequence(sequence(oid(OID.sha256), der(0x05)), octetString(mac(authenticated, password)));
  const macData = sequence(digest, octetString(SALT), integer(ITERATIONS));
  return sequence(integer(3), dataContent(authenticated), macData);
}

/** A PKCS#12 file in the way of older tools: 3DES, MAC with SHA-1. RSA only. */
export function legacyPkcs12({ key, certificate }: Issued, password: string): Buffer {
  const p12 = forge.pkcs12.toPkcs12Asn1(
    forge.pki.privateKeyFromPem(key),
    [forge.pki.certificateFromPem(certificate)],
    password,
    { algorithm: '3des' },
  );
  return Buffer.from(forge.asn1.toDer(p12).getBytes(), 'latin1');
}

const SALT = Buffer.from('0123456789abcdef', 'hex');

/** EncryptedPrivateKeyInfo (RFC 5958), as node:crypto writes it: PBES2. */
function shroud(pem: string, passphrase: string): Buffer {
  return createPrivateKey(pem).export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase });
}

function mac(content: Buffer, password: string): Buffer {
  const salt = forge.util.createBuffer(SALT.toString('latin1'));
  const pkcs12 = forge.pkcs12 as unknown as {
    generateKey: (...parameters: unknown[]) => { getBytes(): string };
  };
  const key = pkcs12.generateKey(password, salt, 3, ITERATIONS, 32, forge.md.sha256.create());
  return createHmac('sha256', Buffer.from(key.getBytes(), 'latin1')).update(content).digest();
}

function bag(type: string, value: Buffer): Buffer {
  return sequence(oid(type), explicit(value));
}

function dataContent(octets: Buffer): Buffer {
  return sequence(oid(OID.data), explicit(octetString(octets)));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function explicit(value: Buffer): Buffer {
  return der(0xa0, value);
}

function octetString(octets: Buffer): Buffer {
  return der(0x04, octets);
}

function integer(value: number): Buffer {
  return der(0x02, value < 0x80 ? Buffer.of(value) : Buffer.of(value >> 8, value & 0xff));
}

function oid(text: string): Buffer {
  return der(0x06, Buffer.from(forge.asn1.oidToDer(text).getBytes(), 'latin1'));
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  return Buffer.concat([Buffer.of(tag, 0x82, length >> 8, length & 0xff), content]);
}
