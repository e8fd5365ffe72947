import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  type SignKeyObjectInput,
  sign,
  type VerifyKeyObjectInput,
  verify,
} from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SuiteError, sentenceOf } from '../error.js';

/** A key that statements are signed with. */
export interface SigningKey extends VerificationKey {
  readonly privateKey: KeyObject;
}

/** A key that statements are checked with. */
export interface VerificationKey {
  readonly publicKey: KeyObject;
  /** SHA-256 of the DER SubjectPublicKeyInfo, hexadecimal. */
  readonly keyId: string;
}

/** Reads an unencrypted private key in PEM: EC P-256, Ed25519, or RSA of 2048 bits or more. @throws SuiteError */
export async function readSigningKey(file: string): Promise<SigningKey> {
  const text = await readText(file, '--sign-key');
  try {
    const privateKey = createPrivateKey(text);
    return { privateKey, ...verificationKey(createPublicKey(privateKey)) };
  } catch (error) {
    const advice = 'give an unencrypted private key in PEM: EC P-256, Ed25519, or RSA of at least 2048 bits';
    throw unusable(`The key of --sign-key ${file} cannot be used (${sentenceOf(error)}); ${advice}.`);
  }
}

/** Reads a public key in PEM, or that of a certificate or private key. @throws SuiteError */
export async function readVerificationKey(file: string): Promise<VerificationKey> {
  const text = await readText(file, '--key');
  try {
    return verificationKey(createPublicKey(text));
  } catch (error) {
    const advice = 'give the public key in PEM: EC P-256, Ed25519, or RSA of at least 2048 bits';
    throw unusable(`The key of --key ${file} cannot be used (${sentenceOf(error)}); ${advice}.`);
  }
}

/** The signature of octets: ECDSA in DER and RSASSA-PSS, with SHA-256, or Ed25519, as most DSSE tools have it. */
export function signOctets(octets: Uint8Array, { privateKey }: SigningKey): Uint8Array {
  return sign(hashOf(privateKey), octets, { key: privateKey, ...options(privateKey) });
}

/** Whether a signature is one of these octets by this key. */
export function isSignatureOf(
  octets: Uint8Array,
  signature: Uint8Array,
  { publicKey }: VerificationKey,
): boolean {
  return verify(hashOf(publicKey), octets, { key: publicKey, ...options(publicKey) }, signature);
}

async function readText(file: string, option: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw unusable(
      `The file of ${option} ${file} cannot be read (${sentenceOf(error)}); give the path of a PEM file.`,
    );
  }
}

/** @throws Error when it is a key of another kind */
function verificationKey(publicKey: KeyObject): VerificationKey {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
  const isKnown =
    type === 'ed25519' ||
    (type === 'ec' && details?.namedCurve === 'prime256v1') ||
    (type === 'rsa' && (details?.modulusLength ?? 0) >= 2048);
  if (!isKnown)
    throw new Error(
      `it is a key of another kind: ${type} ${details?.namedCurve ?? details?.modulusLength ?? ''}`,
    );
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return { publicKey, keyId: createHash('sha256').update(spki).digest('hex') };
}

function hashOf({ asymmetricKeyType }: KeyObject): 'sha256' | null {
  return asymmetricKeyType === 'ed25519' ? null : 'sha256';
}

function options({
  asymmetricKeyType,
}: KeyObject): Pick<SignKeyObjectInput & VerifyKeyObjectInput, 'padding' | 'saltLength'> {
  if (asymmetricKeyType !== 'rsa') return {};
  return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
}

function unusable(message: string): SuiteError {
  return new SuiteError('suite-key-unusable', message);
}
