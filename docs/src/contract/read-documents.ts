import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationReport } from '@margo-contract/spec/diff';
import type { Contract, ContractDocument } from './contract.js';

/**
 * Reads every bundled document of a folder. Documents of a security profile come first: they are what most readers want.
 *
 * @param directory the folder `openapi` of a generator's output
 */
export async function readDocuments(directory: string): Promise<ContractDocument[]> {
  const names = (await readdir(directory)).flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? []);
  const documents = await Promise.all(names.map((name) => readDocument(directory, name)));
  return documents.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

async function readDocument(directory: string, name: string): Promise<ContractDocument> {
  const [json, yaml] = await Promise.all([
    readFile(join(directory, `${name}.json`), 'utf8'),
    readFile(join(directory, `${name}.yaml`), 'utf8'),
  ]);
  return { name, json, yaml };
}

function rank({ json }: ContractDocument): number {
  return json.includes('"x-margo-profile"') ? 0 : 1;
}

/**
 * Compares the two security profiles, where there are both.
 *
 * @param specDirectory the folder `spec/` that the documents were made from
 */
export async function readMigration(
  documents: readonly ContractDocument[],
  specDirectory: string,
): Promise<Pick<Contract, 'migration'>> {
  const names = documents.map(({ name }) => name);
  if (!names.includes('signature') || !names.includes('mtls')) return {};
  return { migration: await migrationReport('signature', 'mtls', specDirectory) };
}
