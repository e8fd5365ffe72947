import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BundleLimits,
  createBundle,
  extractBundle,
  PROPOSED_BUNDLE_LIMITS,
} from '../../src/bundle/index.js';
import { computeDigest } from '../../src/digest/index.js';
import { BundleError } from '../../src/error/index.js';
import { type ArchiveSpec, buildBundle } from '../support/archive.js';
import { readData } from '../support/vectors.js';

interface Vector extends ArchiveSpec {
  readonly id: string;
  readonly flags: readonly string[];
  readonly limits?: Partial<BundleLimits>;
  readonly code?: string;
  readonly documents?: Readonly<Record<string, string>>;
}

const { vectors } = readData<{ vectors: readonly Vector[] }>('bundles.json');
const accepted = vectors.filter(({ code }) => code === undefined);
const refused = vectors.filter(({ code }) => code !== undefined);

function extract(vector: Vector) {
  return extractBundle(buildBundle(vector), { ...PROPOSED_BUNDLE_LIMITS, ...vector.limits });
}

describe('bundle vectors', () => {
  it('have unique ids, and most of them must be refused', () => {
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
    expect(accepted.length).toBeGreaterThanOrEqual(20);
    expect(refused.length).toBeGreaterThanOrEqual(110);
    for (const { flags } of accepted) expect(flags).toContain('valid');
  });

  it.each(accepted)('finds the documents of $id', (vector) => {
    const documents = extract(vector);
    const texts = documents.map(({ name, octets }) => [name, Buffer.from(octets).toString()]);
    expect(Object.fromEntries(texts)).toEqual(vector.documents);
    expect(documents).toHaveLength(Object.keys(vector.documents ?? {}).length);
    for (const { octets, digest } of documents) expect(digest).toBe(computeDigest(octets));
  });

  it.each(refused)('refuses $id: $code', (vector) => {
    expect(() => extract(vector)).toThrow(
      expect.objectContaining({ name: 'BundleError', code: vector.code }),
    );
  });
});

describe('extractBundle', () => {
  const bundle = createBundle([
    { deploymentId: '7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11', octets: Buffer.from('id: a\n'.repeat(300)) },
    { deploymentId: 'd2b8a6c3-1e47-4f6c-8b1d-0a9e5c7f3b22', octets: Buffer.from('id: b\n') },
  ]);

  function codeOf(octets: Uint8Array): string {
    try {
      extractBundle(octets);
    } catch (error) {
      if (error instanceof BundleError) return error.code;
      throw error;
    }
    return 'accepted';
  }

  it('reads a view into a larger buffer', () => {
    const buffer = Buffer.concat([Buffer.from('before'), bundle, Buffer.from('after')]);
    expect(extractBundle(buffer.subarray(6, 6 + bundle.length))).toHaveLength(2);
  });

  it('refuses a bundle that is cut anywhere', () => {
    for (let length = 0; length < bundle.length; length++) {
      expect(codeOf(bundle.subarray(0, length))).toBe('bundle-truncated');
    }
  });

  it('refuses arbitrary octets with an error of the catalogue', () => {
    const anything = fc.uint8Array({ maxLength: 200 });
    const withMagic = anything.map((octets) => Buffer.concat([Buffer.from('1f8b08', 'hex'), octets]));
    fc.assert(
      fc.property(fc.oneof(anything, withMagic), (octets) => {
        expect(codeOf(octets)).toMatch(/^bundle-/);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses arbitrary archives with an error of the catalogue', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    const oddity = fc.oneof(
      fc.record({ name: fc.oneof(fc.constantFrom('a.yaml', './b.yaml', '../c', './'), text) }),
      fc.record({ type: fc.constantFrom('\0', '5', 'x', 'g', 'L', '2') }),
      fc.record({ type: fc.constant('x'), records: fc.array(fc.oneof(fc.constant('mtime=1'), text)) }),
      fc.record({ size: fc.oneof(fc.constantFrom('00000000001\0', '77777777777\0'), text) }),
      fc.record({ checksum: text }),
      fc.record({ prefix: text }),
    );
    const entry = fc.tuple(text, fc.option(oddity, { nil: {}, freq: 2 })).map(([content, odd]) => ({
      name: `${computeDigest(Buffer.from(content))}.yaml`,
      content,
      ...odd,
    }));
    const spec = fc.record({
      entries: fc.array(entry, { maxLength: 3 }),
      trailer: fc.constantFrom(2, 2, 1, 0, 3),
      append: fc.constantFrom('', '', '00', '01'),
    });
    const codes = new Set<string>();
    fc.assert(
      fc.property(spec, (archive) => {
        codes.add(codeOf(buildBundle(archive)));
      }),
      { numRuns: 400, seed: 1988 },
    );
    expect(codes.size).toBeGreaterThan(7);
  });

  it('refuses a damaged bundle with an error of the catalogue, or finds what was in it', () => {
    const damage = fc.array(fc.tuple(fc.nat(bundle.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(damage, (changes) => {
        const changed = Buffer.from(bundle);
        for (const [at, mask] of changes) changed.writeUInt8(changed.readUInt8(at) ^ mask, at);
        expect(codeOf(changed)).toMatch(/^(accepted|bundle-.*)$/);
      }),
      { numRuns: 300 },
    );
  });
});
