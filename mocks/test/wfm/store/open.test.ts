import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/wfm/store/open.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'margo-open-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the URL of a store', () => {
  it('may be memory:', async () => {
    await (await openStore('memory:')).close();
  });

  it.each([(path: string) => path, (path: string) => pathToFileURL(path).href])(
    'may be a folder',
    async (form) => {
      const path = join(folder, 'a store');
      const store = await openStore(form(path));
      expect(existsSync(join(path, 'store.db'))).toBe(true);
      await store.close();
    },
  );

  it.each([
    'mysql://u:hidden@h/d',
    'http://u:hidden@h',
    'file://host:hidden',
    'postgres://u:hidden@h:port:x/d',
  ])('is not %s, and is not repeated', async (url) => {
    const error = await openStore(url).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'mock-option-invalid' });
    expect(String(error)).not.toContain('hidden');
  });

  it('names a server that has to be there', async () => {
    const error = await openStore('postgres://somebody:hidden@127.0.0.1:1/db').catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({
      code: 'mock-store-unreachable',
      message: expect.stringMatching(/^PostgreSQL at 127\.0\.0\.1:1 .*--store$/),
    });
    expect(String(error)).not.toContain('hidden');
  });
});
