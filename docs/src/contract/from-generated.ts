import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { aboutBlank, errata, problemTypes, requirements } from '@margo-contract/generated';
import type { Contract } from './contract.js';
import { readDocuments, readMigration } from './read-documents.js';
import { readCases, readFaults } from './read-suite.js';

/** The contract as it was generated last. */
export async function contractFromGenerated(): Promise<Contract> {
  const folderOf = (name: string): string =>
    dirname(createRequire(import.meta.url).resolve(`@margo-contract/${name}/package.json`));
  const documents = await readDocuments(join(folderOf('generated'), 'openapi'));
  return {
    documents,
    ...(await readMigration(documents, folderOf('spec'))),
    requirements: Object.values(requirements),
    errata: Object.values(errata),
    problemTypes: Object.values(problemTypes),
    aboutBlank: Object.values(aboutBlank),
    faults: await readFaults(),
    cases: await readCases(),
  };
}
