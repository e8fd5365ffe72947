import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { SpecError, SpecErrors, sentenceOf, throwIfAny } from '../spec-error.js';
import { displayName } from './load-yaml.js';

/**
 * Lists the YAML files of a folder of the contract, as paths below `spec/`, in the order of their names.
 *
 * @throws SpecErrors when the folder cannot be read, or has a file that a loader would pass over in silence
 */
export async function listYamlFiles(specDirectory: string, folder: string): Promise<readonly string[]> {
  const entries = await readNames(specDirectory, folder);
  const names = entries.filter((name) => !name.startsWith('.')).sort();
  const others = names.filter((name) => !name.endsWith('.yaml'));
  const reason = 'is not read, because its name does not end in .yaml; rename it or move it away';
  throwIfAny(others.map((name) => new SpecError(startOf(specDirectory, `${folder}/${name}`), reason)));
  return names.map((name) => `${folder}/${name}`);
}

async function readNames(specDirectory: string, folder: string): Promise<readonly string[]> {
  try {
    return await readdir(path.join(specDirectory, folder));
  } catch (error) {
    throw new SpecErrors([
      new SpecError(startOf(specDirectory, folder), `cannot be read: ${sentenceOf(error)}`),
    ]);
  }
}

function startOf(specDirectory: string, name: string) {
  return { file: displayName(specDirectory, name), line: 1, column: 1 };
}
