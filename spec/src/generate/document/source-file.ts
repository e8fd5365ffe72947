import { relative, resolve, sep } from 'node:path';
import { type Document, isScalar, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml';
import { displayName } from '../../catalogue/load-yaml.js';
import { SpecError, SpecErrors, type SpecLocation, sentenceOf } from '../../spec-error.js';
import { type JsonValue, mapScalars } from '../json-value.js';

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
  const lines = new LineCounter();
  const document = parseDocument(text, { intAsBigInt: true, lineCounter: lines, prettyErrors: false });
  const locate = locator(name, lines);
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    throw new SpecErrors(
      faults.map(({ pos, message }) => new SpecError(locate(pos[0]), `is not valid YAML: ${message}`)),
    );
  }
  const find: SourceFile['find'] = (member, value) => findMember(document.contents, locate, member, value);
  const prototype = find('__proto__');
  if (prototype)
    throw new SpecErrors([new SpecError(prototype, 'a member may not be named __proto__; rename it')]);
  return { name, value: mapScalars(plainValueOf(document, locate(0)), narrowInteger), find };
}

/** The document as plain data. Aliases are resolved only here, so unknown and exploding ones fail here. */
function plainValueOf(document: Document, start: SpecLocation): JsonValue {
  try {
    return document.toJS() as JsonValue;
  } catch (error) {
    throw new SpecErrors([new SpecError(start, `is not valid YAML: ${sentenceOf(error)}`)]);
  }
}

type Locate = (offset: number) => SpecLocation;

function locator(file: string, lines: LineCounter): Locate {
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}

function narrowInteger(scalar: JsonValue): JsonValue {
  if (typeof scalar !== 'bigint') return scalar;
  const narrowed = Number(scalar);
  return Number.isSafeInteger(narrowed) ? narrowed : scalar;
}

function findMember(
  contents: ParsedNode | null,
  locate: Locate,
  member: string,
  value?: string,
): SpecLocation | undefined {
  let found: SpecLocation | undefined;
  visit(contents, {
    Pair(_, { key, value: item }) {
      if (!isScalar(key) || key.value !== member) return undefined;
      if (value !== undefined && !(isScalar(item) && item.value === value)) return undefined;
      found = locate(key.range?.[0] ?? 0);
      return visit.BREAK;
    },
  });
  return found;
}
