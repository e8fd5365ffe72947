import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Document, isCollection, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import { SuiteError, sentenceOf } from '../error.js';

/** A YAML file that was read, with the line of every value in it. */
export interface YamlFile {
  /** Its last folder and its name, for messages. */
  readonly name: string;
  readonly value: unknown;
  readonly document: Document;
  /** Line, from 1, of the value at a path, or of the nearest value above it that exists. */
  lineOf(path: readonly (string | number)[]): number;
}

/** Reads a YAML 1.2 file with unique keys. @throws SuiteError */
export async function readYamlFile(file: string): Promise<YamlFile> {
  const name = path.join(path.basename(path.dirname(file)), path.basename(file));
  const counter = new LineCounter();
  const document = parseDocument(await readText(file, name), { lineCounter: counter, prettyErrors: false });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) {
    throw malformed(`${name}:${counter.linePos(fault.pos[0]).line}: this is no YAML: ${fault.message}`);
  }
  const value: unknown = document.toJS();
  return { name, value, document, lineOf: (steps) => lineOf(document, counter, steps) };
}

async function readText(file: string, name: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw malformed(`${name}: the file cannot be read: ${sentenceOf(error)}`);
  }
}

function lineOf(document: Document, counter: LineCounter, steps: readonly (string | number)[]): number {
  for (let length = steps.length; length > 0; length--) {
    const offset = offsetOf(document, steps.slice(0, length));
    if (offset !== undefined) return counter.linePos(offset).line;
  }
  return 1;
}

/** Where a member's key, or an item, begins. */
function offsetOf(document: Document, steps: readonly (string | number)[]): number | undefined {
  const parent: unknown = document.getIn(steps.slice(0, -1), true);
  if (!isCollection(parent)) return undefined;
  const last = steps.at(-1);
  for (const item of parent.items) {
    if (isPair(item) && isNode(item.key) && String(item.key) === last) return item.key.range?.[0];
  }
  const child: unknown = parent.get(last, true);
  return isNode(child) ? child.range?.[0] : undefined;
}

function malformed(message: string): SuiteError {
  return new SuiteError('suite-case-malformed', message);
}
