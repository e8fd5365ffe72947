import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { extract } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { createBundle, type DeploymentOctets, extractBundle } from '../../src/bundle/index.js';
import { computeDigest } from '../../src/digest/index.js';

const documents = [
  { deploymentId: 'd2b8a6c3-1e47-4f6c-8b1d-0a9e5c7f3b22', octets: Buffer.from('id: "b ä"\r\n') },
  { deploymentId: '7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11', octets: Buffer.from('id: a\n') },
];
const bundle = Buffer.from(createBundle(documents));

const anyDocuments = fc.uniqueArray(
  fc.record({ deploymentId: fc.uuid(), octets: fc.uint8Array({ maxLength: 1200 }) }),
  { minLength: 1, maxLength: 6, selector: ({ deploymentId }) => deploymentId },
);

function failure(code: string) {
  return expect.objectContaining({ name: 'BundleError', code });
}

describe('createBundle', () => {
  it('gives the same octets on every machine', () => {
    // Enough and varied enough that every choice of the compressor shows.
    const words = Array.from({ length: 30_000 }, (_, index) => `${(index * index * 7919) % 65_521}\n`).join(
      '',
    );
    const long = Array.from({ length: 20 }, (_, index) => ({
      deploymentId: `7c0f2f4e-3b51-4b0a-9a5e-${index.toString(16).padStart(12, '0')}`,
      octets: Buffer.from(words.slice(index * index * 13, index * 8000)),
    }));
    expect(computeDigest(bundle)).toBe(
      'sha256:0c342fad00ccc607f66c505565b1d3ec0be6cf23d4f3e44e49fa16df47a9e6df',
    );
    expect(computeDigest(createBundle(long))).toBe(
      'sha256:6378673c2c686ed02ef63fc7efc14ff36d191c82c0d99f0ba468ddbf41e75bd7',
    );
  });

  it('says nothing about time and machine in the header of gzip', () => {
    // Magic, deflate, no flags, no time, best compression, and the one system that the library knows (RFC 1952 §2.3).
    expect(bundle.subarray(0, 10).toString('hex')).toBe('1f8b0800000000000203');
  });

  it('holds plain files in the root, in the order of their ids', async () => {
    const entries = await unpack(bundle);
    expect(entries.map(({ header, content }) => [header.name, content.toString()])).toEqual([
      ['7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11.yaml', 'id: a\n'],
      ['d2b8a6c3-1e47-4f6c-8b1d-0a9e5c7f3b22.yaml', 'id: "b ä"\r\n'],
    ]);
    for (const { header } of entries) {
      expect(header).toMatchObject({ type: 'file', mode: 0o644, uid: 0, gid: 0, mtime: new Date(0) });
      expect([header.uname, header.gname, header.linkname]).toEqual(['', '', null]);
    }
  });

  it('gives the same octets for the same documents in any order', () => {
    const shuffled = anyDocuments.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(createBundle(other)).toEqual(createBundle(given));
      }),
      { numRuns: 50 },
    );
  });

  it('holds what extractBundle finds', () => {
    fc.assert(
      fc.property(anyDocuments, (given) => {
        const found = extractBundle(createBundle(given)).map(({ name, octets }) => [name, [...octets]]);
        expect(Object.fromEntries(found)).toEqual(
          Object.fromEntries(given.map(({ deploymentId, octets }) => [`${deploymentId}.yaml`, [...octets]])),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('leaves the list it is given alone', () => {
    const given: readonly DeploymentOctets[] = Object.freeze([...documents]);
    createBundle(given);
    expect(given).toEqual(documents);
  });

  it('refuses to make an empty one', () => {
    expect(() => createBundle([])).toThrow(failure('bundle-empty'));
  });

  it.each(['', '../a', 'a', '7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11\n', '7c0f2f4e3b514b0a9a5e6f1f6a2d9c11'])(
    'refuses %j as deploymentId',
    (deploymentId) => {
      expect(() => createBundle([{ deploymentId, octets: Buffer.from('') }])).toThrow(
        failure('bundle-deployment-id'),
      );
    },
  );

  it('refuses two documents of one deployment, whatever the case of its id', () => {
    const again = documents.map(({ deploymentId, octets }) => ({
      deploymentId: deploymentId.toUpperCase(),
      octets,
    }));
    expect(() => createBundle([...documents, ...again])).toThrow(failure('bundle-deployment-id'));
  });
});

/** Reads a bundle with a library that knows nothing of this package. */
async function unpack(octets: Uint8Array) {
  const reader = extract();
  reader.end(gunzipSync(octets));
  const entries: { header: { name: string; [field: string]: unknown }; content: Buffer }[] = [];
  for await (const entry of reader) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
    entries.push({ header: { ...entry.header }, content: Buffer.concat(chunks) });
  }
  return entries;
}
