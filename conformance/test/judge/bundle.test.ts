import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkBundle, readArchive } from '../../src/judge/bundle.js';
import { readTarGzip } from '../../src/judge/tar.js';
import { answerOf } from '../support/context.js';

/** One member of a ustar archive: header and padded content. */
function member(name: string, content: string, type = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, 'latin1');
  header.write('0000644\0', 100);
  header.write(`${Buffer.byteLength(content).toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\0' + '00', 257);
  const sum = header.reduce((total, octet) => total + octet, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((512 - (Buffer.byteLength(content) % 512)) % 512);
  return Buffer.concat([header, Buffer.from(content), padding]);
}

function archive(...members: readonly Buffer[]): Buffer {
  return gzipSync(Buffer.concat([...members, Buffer.alloc(1024)]));
}

function digest(content: string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

async function faults(wanted: readonly string[], octets: Uint8Array): Promise<string[]> {
  const response = answerOf(200, {}, octets);
  const archive = await readArchive(response);
  return checkBundle(wanted.map(digest), archive, response).map(({ actual }) => actual);
}

test('exactly the documents, under any names at the root', async () => {
  const octets = archive(
    member('./x.yml', 'one'),
    member('PaxHeader', '10 path=y\n', 'x'),
    member('second', 'two'),
  );
  expect(await faults(['one', 'two'], octets)).toEqual([]);
});

describe('finds', () => {
  test('a document that is missing', async () => {
    expect(await faults(['one', 'two'], archive(member('a', 'one')))).toEqual([
      `no file with the digest ${digest('two')}`,
    ]);
  });

  test('a file too many', async () => {
    expect(await faults(['one'], archive(member('a', 'one'), member('b', 'two')))).toEqual(['2 members']);
  });

  test('a file below a folder', async () => {
    expect(await faults(['one'], archive(member('docs/a', 'one')))).toEqual([
      'the member docs/a is no file at the root',
    ]);
  });

  test('a link', async () => {
    expect((await faults(['one'], archive(member('a', 'one'), member('b', '', '2'))))[0]).toBe(
      'the member b is no file at the root',
    );
  });

  test.each([
    ['text', Buffer.from('no archive')],
    ['gzip of something else', gzipSync('no archive, but more than the 512 octets of a header'.repeat(20))],
    ['an archive that ends early', gzipSync(member('a', 'x'.repeat(900)).subarray(0, 700))],
  ])('%s', async (_name, octets) => {
    expect((await faults(['one'], octets))[0]).toMatch(/^octets that are no gzip-compressed tar archive: /);
  });
});

test('an archive that grows beyond measure is refused', async () => {
  await expect(readTarGzip(gzipSync(Buffer.alloc(80 * 1024 * 1024)))).rejects.toThrow();
});

/** Archives of the real world, and some that were made to fool a reader. */
const file = (name: string) => readFile(new URL(`./archives/${name}`, import.meta.url));

/** The digest of the only file, whatever it is called. */
async function soleDigest(octets: Uint8Array): Promise<string> {
  const files = (await readTarGzip(octets)).filter(({ type }) => type === 'file');
  expect(files).toHaveLength(1);
  return `sha256:${createHash('sha256')
    .update(files[0]?.content ?? '')
    .digest('hex')}`;
}

test.each(['bundle-gnu-incremental.tgz', 'bundle-node-tar.tgz', 'bundle-pax-schily-dev-ino-nlink.tgz'])(
  '%s is an archive of one file at its root',
  async (name) => {
    const response = answerOf(200, {}, await file(name));
    const archive = await readArchive(response);
    expect(checkBundle([await soleDigest(response.content)], archive, response)).toEqual([]);
  },
);

test.each([
  ['bundle-out-of-root-pax-path.tgz', /\.\.\/.* is no file at the root/],
  ['bundle-in-directory-ustar-prefix.tgz', /is no file at the root/],
])('%s is refused', async (name, reason) => {
  const response = answerOf(200, {}, await file(name));
  const archive = await readArchive(response);
  const [fault] = checkBundle([await soleDigest(response.content)], archive, response);
  expect(fault?.actual).toMatch(reason);
});

test.each(['bundle-name-con.tgz', 'bundle-name-stream.tgz'])(
  '%s has a name that only some systems mind, which is a warning',
  async (name) => {
    const response = answerOf(200, {}, await file(name));
    const found = checkBundle([await soleDigest(response.content)], await readArchive(response), response);
    expect(found).toEqual([
      expect.objectContaining({ level: 'SHOULD', actual: expect.stringMatching(/a careful reader refuses/) }),
    ]);
  },
);

test('a name that is the digest of the document is no violation of a MUST', async () => {
  const octets = archive(member(`${digest('one')}.yaml`, 'one'));
  const response = answerOf(200, {}, octets);
  const found = checkBundle([digest('one')], await readArchive(response), response);
  expect(found.map(({ level }) => level)).toEqual(['SHOULD']);
});
