import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { contractFromGenerated } from '../../src/contract/from-generated.js';
import { contractFromSpec } from '../../src/contract/from-spec.js';

it('gives the same contract as what was generated', async () => {
  const outputDirectory = await mkdtemp(join(tmpdir(), 'margo-contract-docs-'));
  const specDirectory = fileURLToPath(new URL('../../../spec', import.meta.url));
  const fromSpec = await contractFromSpec({ specDirectory, outputDirectory });
  await rm(outputDirectory, { recursive: true });
  const fromGenerated = await contractFromGenerated();
  expect(byName(fromSpec.aboutBlank)).toEqual(byName(fromGenerated.aboutBlank));
  expect({ ...fromSpec, aboutBlank: [] }).toEqual({ ...fromGenerated, aboutBlank: [] });
});

function byName<Entry extends { readonly status: number }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a.status - b.status);
}
