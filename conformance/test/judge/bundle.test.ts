import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkBundle } from '../../src/judge/bundle.js';
import { readTarGzip } from '../../src/judge/tar.js';
import { answerOf, caseContext } from '../support/context.js';

const context = await caseContext();

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

function faults(wanted: readonly string[], octets: Uint8Array): string[] {
  return checkBundle(wanted.map(digest), answerOf(200, {}, octets), context).map(({ actual }) => actual);
}

test('exactly the documents, under any names at the root', () => {
  const octets = archive(
    member('./x.yml', 'one'),
    member('PaxHeader', 'path=y', 'x'),
    member('second', 'two'),
  );
  expect(faults(['one', 'two'], octets)).toEqual([]);
});

describe('finds', () => {
  test('a document that is missing', () => {
    expect(faults(['one', 'two'], archive(member('a', 'one')))).toEqual([
      `no file with the digest ${digest('two')}`,
    ]);
  });

  test('a file too many', () => {
    expect(faults(['one'], archive(member('a', 'one'), member('b', 'two')))).toEqual(['2 members']);
  });

  test('a file below a folder', () => {
    expect(faults(['one'], archive(member('docs/a', 'one')))).toEqual([
      'the member docs/a is no file at the root',
    ]);
  });

  test('a link', () => {
    expect(faults(['one'], archive(member('a', 'one'), member('b', '', '2')))[0]).toBe(
      'the member b is no file at the root',
    );
  });

  test.each([
    ['text', Buffer.from('no archive')],
    ['gzip of something else', gzipSync('no archive, but more than the 512 octets of a header'.repeat(20))],
    ['an archive that ends early', gzipSync(member('a', 'x'.repeat(900)).subarray(0, 700))],
  ])('%s', (_name, octets) => {
    expect(faults(['one'], octets)[0]).toMatch(/^octets that are no gzip-compressed tar archive: /);
  });
});

test('an archive that grows beyond measure is refused', () => {
  expect(() => readTarGzip(gzipSync(Buffer.alloc(80 * 1024 * 1024)))).toThrow();
});
