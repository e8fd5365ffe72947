import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isMargoError } from '../../src/error/index.js';
import { checkSvid, type SvidPolicy } from '../../src/svid/index.js';
import { type CertificateTemplate, makeCertificate, NOW } from '../support/certificate.js';
import { readData } from '../support/vectors.js';

interface Vector {
  readonly id: string;
  readonly flags: readonly string[];
  readonly changes: Partial<CertificateTemplate>;
  readonly code?: string;
}

const { template, svids } = readData<{ template: CertificateTemplate; svids: readonly Vector[] }>(
  'svids.json',
);
const policy: SvidPolicy = { role: 'client', clock: () => NOW };

function make(changes: Partial<CertificateTemplate> = {}): Promise<Buffer> {
  return makeCertificate({ ...template, ...changes });
}

function failure(code: string | undefined) {
  return expect.objectContaining({ name: 'SvidError', code });
}

const withFlag = (flag: string) => svids.filter(({ flags }) => flags.includes(flag));

describe('checkSvid', () => {
  it('has vectors with unique ids, most of which are refused', () => {
    expect(new Set(svids.map(({ id }) => id)).size).toBe(svids.length);
    expect(withFlag('valid').length).toBeLessThan(svids.length / 2);
  });

  it.each(withFlag('valid'))('accepts $id', async ({ changes }) => {
    const der = await make(changes);
    const svid = checkSvid(der, policy);
    expect(svid.spiffeId).toMatchObject({ trustDomain: 'plant7.brightwater.example' });
    expect(svid.notAfter.getTime()).toBe(NOW.getTime() + (changes.notAfter ?? template.notAfter) * 1000);
    expect(checkSvid(new X509Certificate(der), policy)).toEqual(svid);
  });

  it.each(withFlag('either'))('accepts $id in the lenient reading only', async ({ changes, code }) => {
    const der = await make(changes);
    expect(() => checkSvid(der, policy)).toThrow(failure(code));
    expect(checkSvid(der, { ...policy, reading: 'lenient' }).spiffeId.text).toMatch(
      /^spiffe:\/\/plant7\.brightwater\.example\/margo/,
    );
  });

  it.each(svids.filter(({ flags }) => flags.length === 0))('refuses $id', async ({ changes, code }) => {
    const der = await make(changes);
    for (const reading of ['strict', 'lenient'] as const) {
      expect(() => checkSvid(der, { ...policy, reading })).toThrow(failure(code));
    }
  });

  it('demands of a server what it demands of a client, for its own role', async () => {
    const der = await make({ extendedKeyUsage: ['serverAuth'] });
    expect(checkSvid(der, { ...policy, role: 'server' }).spiffeId.path).toContain('/client/');
    expect(() => checkSvid(der, policy)).toThrow(failure('svid-extended-key-usage'));
  });

  it('counts the algorithms of the policy only', async () => {
    const only = { ...policy, algorithms: ['P-256'] as const };
    expect(() => checkSvid(Buffer.alloc(0), only)).toThrow(failure('svid-malformed'));
    const [key, signature] = await Promise.all([make({ key: 'P-384' }), make({ issuer: 'P-384' })]);
    expect(() => checkSvid(key, only)).toThrow(failure('svid-key-algorithm'));
    expect(() => checkSvid(signature, only)).toThrow(failure('svid-signature-algorithm'));
  });

  it('allows the clock skew of the policy, to the second', async () => {
    const [late, early] = await Promise.all([make({ notAfter: -60 }), make({ notBefore: 60 })]);
    const within = { ...policy, clockSkewSeconds: 60 };
    expect(checkSvid(late, within)).toMatchObject({ notAfter: new Date(NOW.getTime() - 60_000) });
    expect(checkSvid(early, within)).toMatchObject({ notBefore: new Date(NOW.getTime() + 60_000) });
    const less = { ...policy, clockSkewSeconds: 59 };
    expect(() => checkSvid(late, less)).toThrow(failure('svid-expired'));
    expect(() => checkSvid(early, less)).toThrow(failure('svid-not-yet-valid'));
  });

  it.each([-1, 301, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses a clock skew of %s s',
    async (seconds) => {
      const der = await make();
      expect(() => checkSvid(der, { ...policy, clockSkewSeconds: seconds })).toThrow(
        failure('svid-clock-skew'),
      );
    },
  );
});

describe('damaged and hostile certificates', () => {
  let der: Buffer;
  beforeAll(async () => {
    der = await make();
  });

  it('are refused with an error of the catalogue, wherever they are cut, or changed in an octet', () => {
    const at = fc.integer({ min: 0, max: der.length - 1 });
    fc.assert(
      fc.property(at, fc.integer({ min: 0, max: 255 }), fc.boolean(), (place, octet, cut) => {
        const changed = Buffer.from(cut ? der.subarray(0, place) : der);
        if (!cut) changed[place] = octet;
        try {
          checkSvid(changed, policy);
          expect(cut).toBe(false);
        } catch (error) {
          if (!isMargoError(error)) throw error;
          expect(error).toMatchObject({ name: 'SvidError' });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are refused when something follows, and when they are too long', () => {
    expect(() => checkSvid(Buffer.concat([der, Buffer.from([0])]), policy)).toThrow(
      failure('svid-malformed'),
    );
    const long = Buffer.alloc(70_000, 0x30);
    expect(() => checkSvid(long, policy)).toThrow(failure('svid-malformed'));
  });
});
