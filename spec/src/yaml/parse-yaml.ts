import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** A path into a YAML value: names of members and indexes of items. */
export type YamlPath = readonly (string | number)[];

/** A place in a text; line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A YAML 1.2 text, and where everything stands in it. */
export interface ParsedYaml {
  /** The tree of nodes, for those who look for more than values. */
  readonly document: Document.Parsed;
  /** Why it is no well-formed YAML with unique keys; empty when it is. */
  readonly faults: readonly (Position & { readonly message: string })[];
  /**
   * The value; integers that a double cannot hold are bigint.
   *
   * @throws Error for aliases that are unknown or grow without bound, which show only when they are resolved
   */
  value(): unknown;
  /** Where an offset is. */
  at(offset: number): Position;
  /** Where the member (its name) or the item at a path stands; for one that is missing, the nearest above it. */
  locate(path: YamlPath): Position;
}

/** Parses a YAML or JSON text. Faults are kept, not thrown, so that those of several files can be told together. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { intAsBigInt: true, lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return {
    document,
    faults: [...document.errors, ...document.warnings].map(({ message, pos }) => ({
      message: `is not valid YAML: ${message}`,
      ...at(pos[0]),
    })),
    value: () => narrow(document.toJS()),
    at,
    locate: (path) => at(offsetOf(document.contents, path)),
  };
}

/** Turns integers back into numbers where nothing is lost. */
function narrow(value: unknown): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
  if (Array.isArray(value)) return value.map(narrow);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, narrow(member)]));
}

/** The offset of the deepest node along a path: of a member its name, of an item its start. */
function offsetOf(root: Node | null, path: YamlPath): number {
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
