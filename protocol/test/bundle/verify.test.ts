import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BundleManifest, createBundle, verifyBundle } from '../../src/bundle/index.js';
import { computeDigest } from '../../src/digest/index.js';
import { buildBundle } from '../support/archive.js';
import { readData } from '../support/vectors.js';

const example = readData<{ manifest: BundleManifest; bundle: string; documents: readonly string[] }>(
  'bundle-example.json',
);
const bundle = Buffer.from(example.bundle, 'base64');
const documents = example.manifest.deployments.map(({ deploymentId }, index) => ({
  deploymentId,
  octets: Buffer.from(example.documents[index] ?? ''),
}));

/** The manifest of the example for another bundle, which then has its digest. */
function manifestFor(octets: Uint8Array, deployments = example.manifest.deployments): BundleManifest {
  return { bundle: { digest: computeDigest(octets) }, deployments };
}

function failure(code: string) {
  return expect.objectContaining({ code });
}

function expectRefusal(octets: Uint8Array, code: string): void {
  expect(() => verifyBundle(octets, manifestFor(octets))).toThrow(failure(code));
}

describe('verifyBundle', () => {
  it('gives the documents in the order of the manifest', () => {
    const expected = documents.map(({ deploymentId, octets }) => ({
      deploymentId,
      octets,
      digest: computeDigest(octets),
    }));
    expect(verifyBundle(bundle, example.manifest)).toEqual(expected);
    const turned = { ...example.manifest, deployments: example.manifest.deployments.toReversed() };
    expect(verifyBundle(bundle, turned)).toEqual(expected.toReversed());
    const own = createBundle(documents);
    expect(verifyBundle(own, manifestFor(own))).toEqual(expected);
  });

  it('goes by content, not by names', () => {
    const swapped = documents.map(({ octets }, index) => ({
      name: `${index}.txt`,
      content: octets.toString(),
    }));
    const octets = buildBundle({ entries: swapped });
    expect(verifyBundle(octets, manifestFor(octets))).toHaveLength(2);
  });

  it('notices any octet that is changed', () => {
    const change = fc.tuple(fc.nat(bundle.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(change, ([at, mask]) => {
        const changed = Buffer.from(bundle);
        changed.writeUInt8(changed.readUInt8(at) ^ mask, at);
        expect(() => verifyBundle(changed, example.manifest)).toThrow(failure('digest-mismatch'));
      }),
      { numRuns: 300 },
    );
  });

  it('notices any octet of a document that is changed in a bundle with the right digest (BUN-006)', () => {
    const [first, second] = documents;
    if (!first || !second) throw new Error('The example has two documents');
    const change = fc.tuple(fc.nat(second.octets.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(change, ([at, mask]) => {
        const octets = Buffer.from(second.octets);
        octets.writeUInt8(octets.readUInt8(at) ^ mask, at);
        expectRefusal(createBundle([first, { ...second, octets }]), 'bundle-document-missing');
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a bundle that lacks a document (BUN-002)', () => {
    expectRefusal(createBundle(documents.slice(1)), 'bundle-document-missing');
  });

  it('refuses a bundle with a document that the manifest does not list (BUN-008)', () => {
    const extra = { deploymentId: '00000000-0000-4000-8000-000000000000', octets: Buffer.from('id: c\n') };
    expectRefusal(createBundle([...documents, extra]), 'bundle-document-unlisted');
  });

  it('refuses a bundle that holds a listed document twice', () => {
    const entries = [...documents, ...documents.slice(0, 1)].map(({ octets }, index) => ({
      name: `${index}`,
      content: octets.toString(),
    }));
    expectRefusal(buildBundle({ entries }), 'bundle-document-unlisted');
  });

  it('does not let one document stand for two deployments', () => {
    const [first] = example.manifest.deployments;
    if (first === undefined) throw new Error('The example lists deployments');
    const octets = createBundle(documents.slice(0, 1));
    expect(() => verifyBundle(octets, manifestFor(octets, [first, first]))).toThrow(
      failure('bundle-document-missing'),
    );
  });

  it('checks the digest before anything is decompressed', () => {
    const other = { ...example.manifest, bundle: { digest: `sha256:${'0'.repeat(64)}` } };
    expect(() => verifyBundle(Buffer.from('no gzip'), other)).toThrow(failure('digest-mismatch'));
    const malformed = { ...example.manifest, bundle: { digest: 'md5:00' } };
    expect(() => verifyBundle(bundle, malformed)).toThrow(failure('digest-algorithm-unsupported'));
  });

  it('refuses a manifest without bundle', () => {
    expect(() => verifyBundle(bundle, { bundle: null, deployments: [] })).toThrow(failure('bundle-absent'));
  });

  it('keeps to the limits it is given', () => {
    const limits = { maximumEntries: 1, maximumEntryBytes: 2000, maximumArchiveBytes: 10_240 };
    expect(() => verifyBundle(bundle, example.manifest, limits)).toThrow(failure('bundle-too-many-entries'));
  });
});
