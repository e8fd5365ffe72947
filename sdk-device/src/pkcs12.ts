import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import forge from 'node-forge';
import { IdentityError } from './error.js';
import type { KeyIdentity } from './profile/signature/device-identity.js';

type Bags = readonly forge.pkcs12.Bag[];
type Code = Extract<IdentityError['code'], `identity-pkcs12-${string}`>;

/**
 * Reads the one private key of a PKCS#12 file (RFC 7292) and its certificate, for `DeviceIdentity.load`. Files of OpenSSL 3
 * (PBES2 with AES, MAC with SHA-256) can be read, and older ones (3DES, RC2, SHA-1). Other certificates in it are left out.
 *
 * @param file path of the file, or its octets
 * @param password in ASCII
 * @throws IdentityError `identity-file-unreadable`, `identity-pkcs12-malformed`, `identity-pkcs12-password`,
 *   `identity-pkcs12-key`
 */
export async function readPkcs12(file: string | Uint8Array, password: string): Promise<KeyIdentity> {
  const content = open(typeof file === 'string' ? await read(file) : file, password);
  const { pkcs8ShroudedKeyBag = '', keyBag = '', certBag = '' } = forge.pki.oids;
  const keys = [...bagsOf(content, pkcs8ShroudedKeyBag), ...bagsOf(content, keyBag)];
  const [key] = keys.map(readKey);
  if (key === undefined || keys.length > 1)
    throw refused('identity-pkcs12-key', `It has ${keys.length} private keys instead of one`);
  const certificate = bagsOf(content, certBag)
    .map(readCertificate)
    .find((other) => other.checkPrivateKey(key));
  if (certificate === undefined)
    throw refused('identity-pkcs12-key', 'It has no certificate of its private key');
  return { key, certificate: certificate.toString() };
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new IdentityError('identity-file-unreadable', `Cannot read ${JSON.stringify(path)}`, { cause });
  }
}

/** No causes here and below: nothing that was made from a private key or password goes into logs. */
function open(bytes: Uint8Array, password: string): forge.pkcs12.Pkcs12Pfx {
  try {
    const text = Buffer.from(bytes).toString('latin1');
    return forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(text), password);
  } catch (error) {
    const isPassword = error instanceof Error && /MAC could not be verified/.test(error.message);
    if (isPassword)
      throw refused('identity-pkcs12-password', 'The password is wrong, or the file was changed');
    throw refused(
      'identity-pkcs12-malformed',
      'It is no PKCS#12 file, or protected in a way that is not supported',
    );
  }
}

function bagsOf(content: forge.pkcs12.Pkcs12Pfx, bagType: string): Bags {
  return content.getBags({ bagType })[bagType] ?? [];
}

/** The library has objects for RSA alone; of all other keys it gives the PKCS#8. */
function readKey({ key, asn1 }: forge.pkcs12.Bag): KeyObject {
  const info = key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1;
  try {
    return createPrivateKey({ key: toDer(info), format: 'der', type: 'pkcs8' });
  } catch {
    throw refused('identity-pkcs12-malformed', 'Its private key cannot be read');
  }
}

function readCertificate({ cert, asn1 }: forge.pkcs12.Bag): X509Certificate {
  try {
    return new X509Certificate(toDer(cert ? forge.pki.certificateToAsn1(cert) : asn1));
  } catch {
    throw refused('identity-pkcs12-malformed', 'One of its certificates cannot be read');
  }
}

function toDer(value: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(value).getBytes(), 'latin1');
}

function refused(code: Code, reason: string): IdentityError {
  return new IdentityError(code, `The PKCS#12 file cannot be used: ${reason}`);
}
