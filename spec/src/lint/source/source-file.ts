import { isScalar, visit } from 'yaml';
import type { JsonValue } from '../../generate/json-value.js';
import { type ParsedYaml, type Position, parseYaml } from '../../yaml/parse-yaml.js';
import type { JsonPath } from '../rule.js';

/** A fault of the file itself. */
export interface Fault extends Position {
  readonly message: string;
}

/** A `$ref` as it is written. */
export interface WrittenReference extends Position {
  readonly text: string;
}

/** A YAML or JSON file, and where everything stands in it. */
export interface SourceFile {
  /** Absolute path. */
  readonly file: string;
  /** Why it is no well-formed YAML; empty when it is. */
  readonly faults: readonly Fault[];
  /** What the file says; integers that a double cannot hold are bigint. */
  readonly value: JsonValue;
  readonly references: readonly WrittenReference[];
  /** Where the member or item at a path stands; for one that is missing, the nearest around it. */
  position(path: JsonPath): Position;
}

/** Parses a file. Faults are kept, not thrown, so that those of all files can be told at once. */
export function parseSource(file: string, text: string): SourceFile {
  const yaml = parseYaml(text);
  const faults = [...yaml.faults, ...aliases(yaml)];
  return {
    file,
    faults,
    value: faults.length === 0 ? (yaml.value() as JsonValue) : null,
    references: references(yaml),
    position: yaml.locate,
  };
}

function aliases({ document, at }: ParsedYaml): Fault[] {
  const found: Fault[] = [];
  visit(document, {
    Alias(_, alias) {
      const message = `has the alias *${alias.source}; the contract refers with $ref only`;
      found.push({ message, ...at(alias.range?.[0] ?? 0) });
    },
  });
  return found;
}

function references({ document, at }: ParsedYaml): WrittenReference[] {
  const found: WrittenReference[] = [];
  visit(document.contents, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== '$ref' || !isScalar(value)) return;
      found.push({ text: String(value.value), ...at(value.range?.[0] ?? 0) });
    },
  });
  return found;
}
