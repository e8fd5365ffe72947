import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDocuments } from '../../src/contract/read-documents.js';

it('reads every document, those of a security profile first', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'margo-contract-docs-'));
  for (const [name, json] of [
    ['admin', '{}'],
    ['signature', '{"x-margo-profile":"signature"}'],
    ['mtls', '{"x-margo-profile":"mtls"}'],
  ] as const) {
    await writeFile(join(folder, `${name}.json`), json);
    await writeFile(join(folder, `${name}.yaml`), `# ${name}`);
  }
  const documents = await readDocuments(folder);
  await rm(folder, { recursive: true });
  expect(documents.map(({ name }) => name)).toEqual(['mtls', 'signature', 'admin']);
  expect(documents[0]).toEqual({ name: 'mtls', json: '{"x-margo-profile":"mtls"}', yaml: '# mtls' });
});
