import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { SpecError, SpecErrors, type SpecLocation, sentenceOf, throwIfAny } from '../spec-error.js';

/** A path into a YAML value: names of members and indexes of items. */
export type YamlPath = readonly (string | number)[];

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
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const at = (offset: number): SpecLocation => place(file, lines, offset);
  const faults = [...document.errors, ...document.warnings];
  throwIfAny(faults.map((fault) => new SpecError(at(fault.pos[0]), `is not valid YAML: ${fault.message}`)));
  return {
    value: plainValueOf(document, at(0)),
    locate: (to) => at(offsetOf(document.contents, to)),
  };
}

/** The document as plain data. Aliases are resolved only here, so unknown and exploding ones fail here too. */
function plainValueOf(document: Document, start: SpecLocation): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new SpecErrors([new SpecError(start, `is not valid YAML: ${sentenceOf(error)}`)]);
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

function place(file: string, lines: LineCounter, offset: number): SpecLocation {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** The offset of the deepest node along `path`: the key of a member, the start of an item. */
function offsetOf(root: Node | null, path: YamlPath): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const segment of path) {
    const step = isMap(node) ? memberOf(node, segment) : itemOf(node, segment);
    if (step === undefined) return offset;
    offset = step.offset ?? offset;
    node = step.value;
  }
  return offset;
}

interface Step {
  readonly offset: number | undefined;
  readonly value: unknown;
}

function memberOf(map: YAMLMap, name: string | number): Step | undefined {
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === String(name));
  if (pair === undefined) return undefined;
  return { offset: startOf(pair.key), value: pair.value };
}

function itemOf(node: unknown, index: string | number): Step | undefined {
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(index)];
  return item === undefined ? undefined : { offset: startOf(item), value: item };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
