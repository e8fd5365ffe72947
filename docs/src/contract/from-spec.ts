import { join } from 'node:path';
import { loadCatalogues } from '@margo-contract/spec/catalogue';
import { generate } from '@margo-contract/spec/generate';
import type { Contract } from './contract.js';
import { readDocuments, readMigration } from './read-documents.js';
import { readCases, readFaults } from './read-suite.js';

/** Where the contract is read, and where the generator may write. */
export interface SpecFolders {
  /** The folder `spec/`, or a copy of it. */
  readonly specDirectory: string;
  /** A folder for the generator's output, kept between calls. */
  readonly outputDirectory: string;
}

/**
 * The contract as it stands in `spec/` now, after a full run of the generator, so that whatever the generator refuses is
 * refused here too.
 *
 * @throws SpecErrors when the contract is broken
 */
export async function contractFromSpec({ specDirectory, outputDirectory }: SpecFolders): Promise<Contract> {
  await generate({ specDirectory, outputDirectory });
  const { requirements, errata, problemTypes } = await loadCatalogues(specDirectory);
  const documents = await readDocuments(join(outputDirectory, 'openapi'));
  return {
    documents,
    ...(await readMigration(documents, specDirectory)),
    requirements: requirements.entries,
    errata: errata.entries,
    problemTypes: problemTypes.problemTypes.entries,
    aboutBlank: problemTypes.aboutBlank.entries,
    faults: await readFaults(),
    cases: await readCases(),
  };
}
