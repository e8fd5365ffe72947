import { KeyObject, X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMargoError } from '../../src/error/index.js';
import { isSequenceRegression, parseTrustBundle, TRUST_BUNDLE_LIMITS } from '../../src/trust-bundle/index.js';
import { type CertificateTemplate, keyPair, makeCertificate } from '../support/certificate.js';
import { readData } from '../support/vectors.js';

interface Entry {
  /** Changes of the certificate. */
  readonly authority?: Partial<CertificateTemplate>;
  /** Changes of the JWK; null takes a member away. */
  readonly jwk?: Readonly<Record<string, unknown>>;
  /** More values of x5c. */
  readonly more?: readonly string[];
  /** What is done to the first value of x5c. */
  readonly x5c?: keyof typeof SPOILED;
  readonly copies?: number;
}

interface Vector {
  readonly id: string;
  readonly flags: readonly string[];
  readonly entries?: readonly Entry[];
  readonly members?: Readonly<Record<string, unknown>>;
  readonly text?: readonly [string, string];
  readonly octets?: string;
  readonly anchors?: number;
  readonly sequence?: string;
  readonly hint?: number;
  readonly code?: string;
}

const SPOILED = {
  base64url: (der: Buffer) => der.toString('base64url'),
  lines: (der: Buffer) => der.toString('base64').replace(/(.{64})/g, '$1\n'),
  pem: (der: Buffer) => String(new X509Certificate(der)),
  half: (der: Buffer) => der.subarray(0, 120).toString('base64'),
  twice: (der: Buffer) => Buffer.concat([der, der]).toString('base64'),
} as const;

const { authority, bundles } = readData<{ authority: CertificateTemplate; bundles: readonly Vector[] }>(
  'trust-bundles.json',
);

async function entryOf({ authority: changes, jwk, more = [], x5c, copies = 1 }: Entry): Promise<unknown[]> {
  const template = { ...authority, ...changes };
  const der = await makeCertificate(template);
  const key = KeyObject.from((await keyPair(template.key)).publicKey).export({ format: 'jwk' });
  const first = x5c === undefined ? der.toString('base64') : SPOILED[x5c](der);
  const members = { ...key, use: 'x509-svid', x5c: [first, ...more], ...jwk };
  return Array(copies).fill(
    Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null)),
  );
}

async function octetsOf({ entries = [], members, text: edit, octets }: Vector): Promise<Buffer> {
  if (octets !== undefined) return Buffer.from(octets);
  const keys = (await Promise.all(entries.map(entryOf))).flat();
  const text = JSON.stringify({ keys, ...members });
  return Buffer.from(edit === undefined ? text : text.replace(...edit));
}

function failure(code: string | undefined) {
  return expect.objectContaining({ name: 'TrustBundleError', code });
}

const valid = bundles.filter(({ flags }) => flags.includes('valid'));

describe('parseTrustBundle', () => {
  it('has vectors with unique ids, most of which are refused', () => {
    expect(new Set(bundles.map(({ id }) => id)).size).toBe(bundles.length);
    expect(valid.length).toBeLessThan(bundles.length / 2);
  });

  it.each(valid)('reads $id', async (vector) => {
    const bundle = parseTrustBundle(await octetsOf(vector));
    expect(bundle.anchors).toHaveLength(vector.anchors ?? 0);
    expect(bundle.sequence?.toString()).toBe(vector.sequence);
    expect(bundle.refreshHintSeconds).toBe(vector.hint);
    expect(bundle.pem).toEqual(bundle.anchors.map(({ pem }) => pem));
    for (const { pem, der, fingerprint, notAfter } of bundle.anchors) {
      const x509 = new X509Certificate(pem);
      expect(x509.raw.equals(der)).toBe(true);
      expect(x509.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(fingerprint);
      expect(new Date(x509.validTo)).toEqual(notAfter);
    }
    expect(() => createSecureContext({ ca: [...bundle.pem] })).not.toThrow();
  });

  it.each(bundles.filter(({ flags }) => flags.length === 0))('refuses $id', async (vector) => {
    const octets = await octetsOf(vector);
    expect(() => parseTrustBundle(octets)).toThrow(failure(vector.code));
  });

  it('says which entry is bad', async () => {
    const octets = await octetsOf({ id: '', flags: [], entries: [{}, { jwk: { x5c: [] } }] });
    expect(() => parseTrustBundle(octets)).toThrow(/^Entry 2 of the trust bundle/);
  });

  it('counts octets before it reads them', () => {
    const octets = Buffer.alloc(TRUST_BUNDLE_LIMITS.maximumBytes + 1, '{');
    expect(() => parseTrustBundle(octets)).toThrow(failure('trust-bundle-too-large'));
  });

  it('refuses damaged bundles with an error of the catalogue', async () => {
    const octets = await octetsOf({ id: '', flags: [], entries: [{}] });
    const at = fc.integer({ min: 0, max: octets.length - 1 });
    fc.assert(
      fc.property(at, fc.integer({ min: 0, max: 255 }), (place, octet) => {
        const changed = Buffer.from(octets);
        changed[place] = octet;
        try {
          expect(parseTrustBundle(changed).anchors).toHaveLength(1);
        } catch (error) {
          if (!isMargoError(error)) throw error;
          expect(error.name).toBe('TrustBundleError');
        }
      }),
      { numRuns: 1000 },
    );
  });
});

it('isSequenceRegression compares what both bundles say', async () => {
  const bundle = async (sequence?: number) =>
    parseTrustBundle(
      await octetsOf({ id: '', flags: [], entries: [{}], members: { spiffe_sequence: sequence } }),
    );
  const [seven, eight, none] = await Promise.all([bundle(7), bundle(8), bundle()]);
  expect(isSequenceRegression(eight, seven)).toBe(true);
  expect(isSequenceRegression(seven, eight)).toBe(false);
  expect(isSequenceRegression(seven, seven)).toBe(false);
  expect(isSequenceRegression(seven, none)).toBe(false);
  expect(isSequenceRegression(none, seven)).toBe(false);
});
