import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SpecError, SpecErrors, type SpecLocation, sentenceOf, throwIfAny } from '../spec-error.js';
import { type ParsedYaml, parseYaml, type YamlPath } from '../yaml/parse-yaml.js';

export type { YamlPath };

/** A YAML file that was read, with the place of every value in it. */
export interface YamlFile {
  readonly value: unknown;
  /** The place of the member or item at `path`, or of the nearest one above it that exists. */
  locate(path: YamlPath): SpecLocation;
}

/**
 * Reads a YAML 1.2 file with unique keys.
 *
 * @param specDirectory the folder `spec/`, or a copy of it
 * @param name the file's path below it, with `/`
 * @throws SpecErrors when the file cannot be read or is not one well-formed YAML document
 */
export async function loadYaml(specDirectory: string, name: string): Promise<YamlFile> {
  const file = displayName(specDirectory, name);
  const text = await readText(path.join(specDirectory, ...name.split('/')), file);
  const yaml = parseYaml(text);
  throwIfAny(yaml.faults.map((fault) => new SpecError({ file, ...fault }, fault.message)));
  return { value: plainValueOf(yaml, file), locate: (to) => ({ file, ...yaml.locate(to) }) };
}

/** The document as plain data. Aliases are resolved only here, so unknown and exploding ones fail here too. */
function plainValueOf(yaml: ParsedYaml, file: string): unknown {
  try {
    return yaml.value();
  } catch (error) {
    throw new SpecErrors([new SpecError({ file, ...yaml.at(0) }, `is not valid YAML: ${sentenceOf(error)}`)]);
  }
}

/** How messages name a file of the contract: the folder's own name and the path below it. */
export function displayName(specDirectory: string, name: string): string {
  return `${path.basename(path.resolve(specDirectory))}/${name}`;
}

async function readText(location: string, file: string): Promise<string> {
  try {
    return await readFile(location, 'utf8');
  } catch (error) {
    throw new SpecErrors([
      new SpecError({ file, line: 1, column: 1 }, `cannot be read: ${sentenceOf(error)}`),
    ]);
  }
}
