import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { aboutBlank, errata, problemTypes, requirements } from '@margo-contract/generated';
import type { Contract } from './contract.js';
import { readDocuments, readFaults } from './read-documents.js';

/** The contract as it was generated last. */
export async function contractFromGenerated(): Promise<Contract> {
  const manifest = createRequire(import.meta.url).resolve('@margo-contract/generated/package.json');
  return {
    documents: await readDocuments(join(dirname(manifest), 'openapi')),
    requirements: Object.values(requirements),
    errata: Object.values(errata),
    problemTypes: Object.values(problemTypes),
    aboutBlank: Object.values(aboutBlank),
    faults: await readFaults(),
  };
}
