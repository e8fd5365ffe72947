import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { type JsonValue, mapScalars } from '../../generate/json-value.js';
import type { JsonPath } from '../rule.js';

/** A place in a file, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

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
  const lines = new LineCounter();
  const document = parseDocument(text, { intAsBigInt: true, lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = faultsOf(document, at);
  return {
    file,
    faults,
    value: faults.length === 0 ? mapScalars(document.toJS() as JsonValue, narrow) : null,
    references: references(document.contents, at),
    position: (path) => at(offsetOf(document.contents, path)),
  };
}

function faultsOf(document: Document.Parsed, at: (offset: number) => Position): Fault[] {
  const faults = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    message: `is not valid YAML: ${message}`,
    ...at(pos[0]),
  }));
  visit(document, {
    Alias(_, alias) {
      faults.push({
        message: `has the alias *${alias.source}; the contract refers with $ref only`,
        ...at(alias.range?.[0] ?? 0),
      });
    },
  });
  return faults;
}

function narrow(scalar: JsonValue): JsonValue {
  if (typeof scalar !== 'bigint') return scalar;
  const narrowed = Number(scalar);
  return Number.isSafeInteger(narrowed) ? narrowed : scalar;
}

function references(root: Node | null, at: (offset: number) => Position): WrittenReference[] {
  const found: WrittenReference[] = [];
  visit(root, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== '$ref' || !isScalar(value)) return;
      found.push({ text: String(value.value), ...at(value.range?.[0] ?? 0) });
    },
  });
  return found;
}

/** The offset of the deepest node along a path: of a member its name, of an item its start. */
function offsetOf(root: Node | null, path: JsonPath): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    const [start, next] = descend(node, step);
    if (!isNode(start)) return offset;
    offset = start.range?.[0] ?? offset;
    node = next;
  }
  return offset;
}

function descend(node: unknown, step: string | number): [start: unknown, next: unknown] {
  if (isSeq(node)) return [node.items[Number(step)], node.items[Number(step)]];
  if (!isMap(node)) return [undefined, undefined];
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return [pair?.key, pair?.value];
}
