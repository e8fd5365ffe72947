import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { createBundle } from '../../../src/wfm/manifest/bundle.js';

const files = [
  { name: 'a.yaml', content: Buffer.from('id: a\n') },
  { name: 'b.yaml', content: Buffer.from('id: "b ä"\r\n') },
];

describe('bundle', () => {
  it('holds the files and nothing else, in the root', async () => {
    const entries = await unpack(await createBundle(files));
    expect(entries.map(({ name, content }) => ({ name, content }))).toEqual(files);
  });

  it('has the same octets for the same files', async () => {
    const [one, other] = [await createBundle(files), await createBundle(files)];
    expect(Buffer.from(one).equals(other)).toBe(true);
    const changed = [...files.slice(0, 1), { name: 'b.yaml', content: Buffer.from('id: c\n') }];
    expect(Buffer.from(one).equals(await createBundle(changed))).toBe(false);
  });

  it('says nothing about time, owner and machine', async () => {
    const archive = Buffer.from(await createBundle(files));
    expect(archive.subarray(4, 8)).toEqual(Buffer.alloc(4));
    for (const { header } of await unpack(archive)) {
      expect(header).toMatchObject({ type: 'file', mode: 0o644, uid: 0, gid: 0, mtime: new Date(0) });
      expect([header.uname, header.gname]).toEqual(['', '']);
    }
  });
});

interface Entry {
  name: string;
  content: Buffer;
  header: { uname?: string | undefined; gname?: string | undefined };
}

async function unpack(archive: Uint8Array): Promise<Entry[]> {
  const reader = extract();
  reader.end(gunzipSync(archive));
  const entries: Entry[] = [];
  for await (const entry of reader) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
    entries.push({ name: entry.header.name, content: Buffer.concat(chunks), header: entry.header });
  }
  return entries;
}
