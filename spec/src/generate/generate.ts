import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCatalogues } from '../catalogue/catalogues.js';
import { displayName } from '../catalogue/load-yaml.js';
import { assertOperationsExist } from '../catalogue/requirements.js';
import { collectSpecErrors, SpecError, SpecErrors, sentenceOf } from '../spec-error.js';
import { assemble } from './assemble.js';
import { bundleDocument } from './document/bundle.js';
import { describeOperations } from './operations/describe.js';
import { compareOutputs, type Difference, type Outputs, writeOutputs } from './outputs.js';

/** Where to read the contract, and where to put what is made of it. */
export interface GenerateOptions {
  /** The folder `spec/`, or a copy of it. */
  readonly specDirectory: string;
  /** The folder `generated/`, or another one; its `src/` and `openapi/` hold nothing but output. */
  readonly outputDirectory: string;
}

/**
 * Makes everything that follows from the contract: bundled documents, types, operation tables, validators and the
 * tables of problem types, requirements and errata. Writes what changed and removes what is no longer made.
 *
 * @returns the files written or removed
 * @throws SpecErrors when the contract is broken; then nothing was written
 */
export async function generate(options: GenerateOptions): Promise<Difference[]> {
  return writeOutputs(options.outputDirectory, await makeOutputs(options.specDirectory));
}

/**
 * Compares the output folder with what `generate` would make of it, and writes nothing.
 *
 * @throws SpecErrors when the contract is broken
 */
export async function checkGenerated(options: GenerateOptions): Promise<Difference[]> {
  return compareOutputs(options.outputDirectory, await makeOutputs(options.specDirectory));
}

async function makeOutputs(specDirectory: string): Promise<Outputs> {
  const names = await documentNames(specDirectory);
  const [catalogues, documents] = await collectSpecErrors([
    loadCatalogues(specDirectory),
    collectSpecErrors(names.map((name) => bundleDocument(specDirectory, name))),
  ]);
  const operationIds = documents.flatMap((document) =>
    describeOperations(document).map(({ operationId }) => operationId),
  );
  assertOperationsExist(catalogues.requirements, operationIds);
  return assemble(documents, catalogues);
}

/** The entry documents: those directly in `openapi/`. */
async function documentNames(specDirectory: string): Promise<string[]> {
  const files = await readdir(join(specDirectory, 'openapi')).catch((error: unknown) => {
    const start = { file: displayName(specDirectory, 'openapi'), line: 1, column: 1 };
    throw new SpecErrors([new SpecError(start, `cannot be read: ${sentenceOf(error)}`)]);
  });
  return files.flatMap((file) => /^([a-z]+(?:-[a-z]+)*)\.yaml$/.exec(file)?.[1] ?? []).sort();
}
