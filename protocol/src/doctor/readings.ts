import { constants, createHash, type KeyObject, type VerifyKeyObjectInput, verify } from 'node:crypto';
import { PROFILE_ALGORITHMS } from '../profile/signature/algorithms.js';
import type { MistakeName } from './mistakes.js';

/** The octets of a signature, as somebody may have meant them. */
export interface OctetReading {
  /** None for the octets as RFC 8941 reads them. */
  readonly mistakes: readonly MistakeName[];
  readonly octets: Uint8Array;
  /** The signature is ASN.1 DER. */
  readonly isDer?: true;
}

/** A way to verify, as somebody may have signed. */
export interface AlgorithmReading {
  /** Absent for the algorithms that the verifier takes. */
  readonly mistake?: MistakeName;
  /** What the algorithm is, for words. */
  readonly name: string;
  verifies(base: Uint8Array, key: KeyObject, reading: OctetReading): boolean;
}

/** Octets of a signature that cannot be more are not looked at: RSA of 4096 bits has 512, in hexadecimal twice that. */
const MAXIMUM_OCTETS = 2_048;

/**
 * What the octets of a signature can be, the given ones first.
 *
 * @param mistakes what was wrong already for these octets to be read
 */
export function octetReadings(
  octets: Uint8Array,
  key: KeyObject,
  mistakes: readonly MistakeName[] = [],
): readonly OctetReading[] {
  if (octets.length === 0 || octets.length > MAXIMUM_OCTETS) return [];
  const own = [{ mistakes, octets }, ...curveReadings(octets, key, mistakes)];
  if (mistakes.length > 0) return own;
  const digits = Buffer.from(octets).toString('base64');
  if (/^(?:[0-9a-f]{2}){32,}$/i.test(digits)) {
    return [...own, ...octetReadings(Buffer.from(digits, 'hex'), key, ['signature-hex'])];
  }
  const text = Buffer.from(octets).toString('latin1');
  if (/^(?:[0-9a-f]{2})+$/i.test(text)) {
    return [...own, ...octetReadings(Buffer.from(text, 'hex'), key, ['signature-hex'])];
  }
  if (!/^[A-Za-z0-9+/_-]+={0,2}\s*$/.test(text)) return own;
  return [...own, ...octetReadings(Buffer.from(text, 'base64'), key, ['signature-base64-twice'])];
}

/** On a curve: DER, and r and s without their leading zeros. */
function curveReadings(octets: Uint8Array, key: KeyObject, mistakes: readonly MistakeName[]): OctetReading[] {
  const size = octetsOfCurve(key);
  if (size === undefined) return [];
  if (octets[0] === 0x30) return [{ mistakes: [...mistakes, 'signature-der'], octets, isDer: true }];
  if (octets.length >= 2 * size || octets.length < 2 * size - 4) return [];
  const lengths = [size, size - 1, size - 2].filter((first) => octets.length - first <= size);
  return lengths.map((first) => {
    const padded = Buffer.alloc(2 * size);
    padded.set(octets.subarray(0, first), size - first);
    padded.set(octets.subarray(first), 2 * size - (octets.length - first));
    return { mistakes: [...mistakes, 'signature-unpadded'], octets: padded };
  });
}

function octetsOfCurve(key: KeyObject): number | undefined {
  const curve = key.asymmetricKeyDetails?.namedCurve;
  return curve === 'prime256v1' ? 32 : curve === 'secp384r1' ? 48 : undefined;
}

/** Ways to verify: those that the verifier takes, and others that people use. */
export interface AlgorithmReadings {
  readonly taken: readonly AlgorithmReading[];
  readonly unusual: readonly AlgorithmReading[];
}

/** Which algorithms may have been meant, for a key and the parameter `alg`. */
export function algorithmReadings(key: KeyObject, alg: string | undefined): AlgorithmReadings {
  const names = PROFILE_ALGORITHMS.filter(({ accepts }) => accepts(key)).map(({ name }) => name);
  const isNamed = (name: string) => alg === undefined || name === alg;
  const taken = names.filter(isNamed).map((name) => knownReading(name));
  // An alg that no key of this kind goes with is told as such.
  if (taken.length === 0)
    return alg === undefined ? { taken, unusual: [] } : algorithmReadings(key, undefined);
  const others = names
    .filter((name) => !isNamed(name))
    .map((name) => knownReading(name, 'algorithm-not-named'));
  return { taken, unusual: [...others, ...prehashed(taken), ...otherHashes(key)] };
}

const HASHES = {
  'ecdsa-p256-sha256': ['sha256', {}],
  'ecdsa-p384-sha384': ['sha384', {}],
  'rsa-pss-sha256': ['sha256', { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }],
  'rsa-v1_5-sha256': ['sha256', { padding: constants.RSA_PKCS1_PADDING }],
  ed25519: [null, {}],
} as const satisfies Record<(typeof PROFILE_ALGORITHMS)[number]['name'], unknown>;

function knownReading(name: keyof typeof HASHES, mistake?: MistakeName): AlgorithmReading {
  const [hash, options] = HASHES[name];
  return reading(name, mistake, hash, options);
}

/** The hash, or its hexadecimal digits, in place of the base. */
function prehashed(readings: readonly AlgorithmReading[]): AlgorithmReading[] {
  return readings.flatMap(({ name, verifies }) => {
    const hash = name.endsWith('384') ? 'sha384' : 'sha256';
    return (['buffer', 'hex', 'base64'] as const).map((form) => ({
      mistake: 'hashed-twice' as const,
      name: `${name} over ${form === 'buffer' ? 'the hash' : `the hash in ${form}`}`,
      verifies: (base: Uint8Array, key: KeyObject, octets: OctetReading) => {
        const digest = createHash(hash).update(base).digest();
        return verifies(form === 'buffer' ? digest : Buffer.from(digest.toString(form)), key, octets);
      },
    }));
  });
}

function otherHashes(key: KeyObject): AlgorithmReading[] {
  const type = key.asymmetricKeyType;
  if (type === 'ec') {
    return ['sha256', 'sha384', 'sha512', 'sha1'].map((hash) =>
      reading(`ECDSA with ${hash}`, 'wrong-hash', hash, {}),
    );
  }
  if (type !== 'rsa' && type !== 'rsa-pss') return [];
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO };
  return [
    reading('RSASSA-PSS with SHA-256 and any salt', 'pss-salt', 'sha256', pss),
    ...['sha384', 'sha512', 'sha1'].flatMap((hash) => [
      reading(`RSASSA-PSS with ${hash}`, 'wrong-hash', hash, pss),
      reading(`RSASSA-PKCS1-v1_5 with ${hash}`, 'wrong-hash', hash, { padding: constants.RSA_PKCS1_PADDING }),
    ]),
  ];
}

function reading(
  name: string,
  mistake: MistakeName | undefined,
  hash: string | null,
  options: Omit<VerifyKeyObjectInput, 'key'>,
): AlgorithmReading {
  return {
    name,
    ...(mistake !== undefined && { mistake }),
    verifies: (base, key, { octets, isDer }) => {
      try {
        const dsaEncoding = isDer ? 'der' : 'ieee-p1363';
        return verify(hash, base, { key, ...options, dsaEncoding }, octets);
      } catch {
        return false; // OpenSSL throws at octets that are no signature at all
      }
    },
  };
}
