import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import { IdentityError } from './error.js';
import { readOctets } from './pem.js';
import type { KeyIdentity } from './profile/signature/device-identity.js';

type Bags = readonly forge.pkcs12.Bag[];
type Code = Extract<IdentityError['code'], `identity-pkcs12-${string}`>;

/** What a PKCS#12 file holds; both profiles can load it. */
export interface Pkcs12Identity extends KeyIdentity {
  readonly key: KeyObject;
  /** The other certificates that are not self-signed, PEM: what leads from an SVID to its trust anchor. */
  readonly intermediates: readonly string[];
}

/**
 * Reads the one private key of a PKCS#12 file (RFC 7292) and its certificate, for `DeviceIdentity.load` and `SvidIdentity.load`. Files of OpenSSL 3
 * (PBES2 with AES, MAC with SHA-256) can be read, and older ones (3DES, RC2, SHA-1).
 *
 * @param file path of the file, or its octets
 * @param password any text
 * @throws IdentityError `identity-file-unreadable`, `identity-pkcs12-malformed`, `identity-pkcs12-password`,
 *   `identity-pkcs12-key`
 */
export async function readPkcs12(file: string | Uint8Array, password: string): Promise<Pkcs12Identity> {
  const content = open(typeof file === 'string' ? await readOctets(file) : file, password);
  const { pkcs8ShroudedKeyBag = '', keyBag = '', certBag = '' } = forge.pki.oids;
  const keys = [...bagsOf(content, pkcs8ShroudedKeyBag), ...bagsOf(content, keyBag)];
  const [bag] = keys;
  if (bag === undefined || keys.length > 1)
    throw refused('identity-pkcs12-key', `It has ${keys.length} private keys instead of one`);
  const certificates = bagsOf(content, certBag).map(readCertificate);
  for (const certificate of certificates) {
    const key = readKey(bag, certificate);
    if (!certificate.checkPrivateKey(key)) continue;
    const others = certificates.filter((other) => other !== certificate && !other.checkIssued(other));
    return { key, certificate: certificate.toString(), intermediates: others.map(String) };
  }
  throw refused('identity-pkcs12-key', 'It has no certificate of its private key');
}

/** No causes here and below: nothing that was made from a private key or password goes into logs. */
function open(bytes: Uint8Array, password: string): forge.pkcs12.Pkcs12Pfx {
  try {
    return decrypt(forge.asn1.fromDer(Buffer.from(bytes).toString('latin1')), password);
  } catch (error) {
    if (isWrongPassword(error))
      throw refused('identity-pkcs12-password', 'The password is wrong, or the file was changed');
    throw refused(
      'identity-pkcs12-malformed',
      'It is no PKCS#12 file, or protected in a way that is not supported',
    );
  }
}

/**
 * The MAC is made with the characters of the password in UTF-16, and so is older encryption; PBES2 takes its octets in UTF-8. The
 * library knows one form of it, so a password that is not ASCII goes in twice: the MAC has been verified when the second is tried.
 */
function decrypt(content: forge.asn1.Asn1, password: string): forge.pkcs12.Pkcs12Pfx {
  try {
    return forge.pkcs12.pkcs12FromAsn1(content, password);
  } catch (error) {
    if (isWrongPassword(error) || !/[^ -~]/.test(password) || !Array.isArray(content.value)) throw error;
    const withoutMac = { ...content, value: content.value.slice(0, 2) };
    return forge.pkcs12.pkcs12FromAsn1(withoutMac, forge.util.encodeUtf8(password));
  }
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && /MAC could not be verified/.test(error.message);
}

function bagsOf(content: forge.pkcs12.Pkcs12Pfx, bagType: string): Bags {
  return content.getBags({ bagType })[bagType] ?? [];
}

/**
 * The library has objects for RSA alone, and forgets for which algorithm such a key was; of all other keys it gives the PKCS#8. So
 * an RSA key gets the algorithm that stands in the certificate, which may be RSASSA-PSS.
 */
function readKey({ key, asn1 }: forge.pkcs12.Bag, { publicKey }: X509Certificate): KeyObject {
  const info = key ? withAlgorithm(forge.pki.privateKeyToAsn1(key), publicKey) : asn1;
  try {
    return createPrivateKey({ key: toDer(info), format: 'der', type: 'pkcs8' });
  } catch {
    throw refused('identity-pkcs12-malformed', 'Its private key cannot be read');
  }
}

/** PKCS#8 (RFC 5958): version, algorithm, key. */
function withAlgorithm(rsaKey: forge.asn1.Asn1, publicKey: KeyObject): forge.asn1.Asn1 {
  const plain = forge.pki.wrapRsaPrivateKey(rsaKey);
  if (publicKey.asymmetricKeyType !== 'rsa-pss' || !Array.isArray(plain.value)) return plain;
  const spki = forge.asn1.fromDer(publicKey.export({ type: 'spki', format: 'der' }).toString('latin1'));
  const [algorithm] = Array.isArray(spki.value) ? spki.value : [];
  const [version, , octets] = plain.value;
  if (!isAsn1(version) || !isAsn1(algorithm) || !isAsn1(octets)) return plain;
  return { ...plain, value: [version, algorithm, octets] };
}

function isAsn1(value: unknown): value is forge.asn1.Asn1 {
  return typeof value === 'object' && value !== null;
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
