import { relative, resolve, sep } from 'node:path';
import { isScalar, visit } from 'yaml';
import { displayName } from '../../catalogue/load-yaml.js';
import { SpecError, SpecErrors, type SpecLocation, sentenceOf, throwIfAny } from '../../spec-error.js';
import { type ParsedYaml, parseYaml } from '../../yaml/parse-yaml.js';
import type { JsonValue } from '../json-value.js';

/** One parsed YAML file of an OpenAPI document. */
export interface SourceFile {
  /** The file's name in messages. */
  readonly name: string;
  readonly value: JsonValue;
  /** Where the first member of this name, and of this value when one is given, stands. */
  find(member: string, value?: string): SpecLocation | undefined;
}

/** How messages name a file below the folder of the contract. */
export function nameOf(specDirectory: string, file: string): string {
  return displayName(specDirectory, relative(resolve(specDirectory), file).split(sep).join('/'));
}

/**
 * Parses a YAML or JSON file of an OpenAPI document. Integers beyond ±(2^53−1) become bigint: no digit is lost.
 *
 * @param name the file's name in messages
 * @throws SpecErrors for broken YAML, a repeated member, or a member named `__proto__`
 */
export function parseSourceFile(name: string, text: string): SourceFile {
  const yaml = parseYaml(text);
  throwIfAny(yaml.faults.map((fault) => new SpecError({ file: name, ...fault }, fault.message)));
  const find: SourceFile['find'] = (member, value) => findMember(yaml, name, member, value);
  const prototype = find('__proto__');
  if (prototype)
    throw new SpecErrors([new SpecError(prototype, 'a member may not be named __proto__; rename it')]);
  return { name, value: plainValueOf(yaml, name), find };
}

/** The document as plain data. Aliases are resolved only here, so unknown and exploding ones fail here. */
function plainValueOf(yaml: ParsedYaml, file: string): JsonValue {
  try {
    return yaml.value() as JsonValue;
  } catch (error) {
    throw new SpecErrors([new SpecError({ file, ...yaml.at(0) }, `is not valid YAML: ${sentenceOf(error)}`)]);
  }
}

function findMember(
  { document, at }: ParsedYaml,
  file: string,
  member: string,
  value?: string,
): SpecLocation | undefined {
  let found: SpecLocation | undefined;
  visit(document.contents, {
    Pair(_, { key, value: item }) {
      if (!isScalar(key) || key.value !== member) return undefined;
      if (value !== undefined && !(isScalar(item) && item.value === value)) return undefined;
      found = { file, ...at(key.range?.[0] ?? 0) };
      return visit.BREAK;
    },
  });
  return found;
}
