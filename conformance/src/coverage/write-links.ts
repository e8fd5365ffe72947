import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Document, isMap, isNode, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Actor } from '../contract/contract.js';
import { SuiteError, sentenceOf } from '../error.js';

/** Longer lists of cases are written one to a line. */
const LONGEST_LINE = 104;

/**
 * Writes the list `cases` of every requirement that binds the actor, from the cases that name it. One that loses its last
 * case becomes `untested: case-to-be-written`; another reason stays. Comments and everything else stay as they are.
 *
 * @param folder the folder `requirements` of `spec/`
 * @returns the names of the files that changed
 * @throws SuiteError
 */
export async function writeLinks(
  folder: string,
  byRequirement: ReadonlyMap<string, readonly string[]>,
  actor: Actor,
): Promise<string[]> {
  const changed: string[] = [];
  for (const name of await listFiles(folder)) {
    const file = path.join(folder, name);
    const before = await readFile(file, 'utf8');
    const after = relink(before, byRequirement, actor);
    if (after === before) continue;
    await writeFile(file, after);
    changed.push(name);
  }
  return changed;
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  } catch (error) {
    const advice = 'name the folder of the contract with --spec';
    throw new SuiteError(
      'suite-file-unreadable',
      `The requirements in ${folder} cannot be read (${sentenceOf(error)}); ${advice}.`,
    );
  }
}

/** The text of a file of requirements with other links. Everything else keeps its very characters. */
export function relink(
  text: string,
  byRequirement: ReadonlyMap<string, readonly string[]>,
  actor: Actor,
): string {
  const places = entriesOf(parseDocument(text), actor).flatMap((entry) => placeOf(entry, text));
  return places.reduceRight((result, { id, start, end }) => {
    const link = linkText(text.slice(start, end), byRequirement.get(id) ?? []);
    return result.slice(0, start) + link + result.slice(end);
  }, text);
}

/** Requirements that bind the actor. */
function entriesOf(document: Document, actor: Actor): YAMLMap[] {
  const list: unknown = document.get('requirements');
  return isSeq(list) ? list.items.filter(isMap).filter((entry) => entry.get('actor') === actor) : [];
}

/** Where the member `cases` or `untested` of a requirement stands. */
function placeOf(entry: YAMLMap, text: string): { id: string; start: number; end: number }[] {
  return entry.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !isNode(value) || !key.range || !value.range) return [];
    if (key.value !== 'cases' && key.value !== 'untested') return [];
    const [start] = key.range;
    const end = start + text.slice(start, value.range[1]).trimEnd().length;
    return [{ id: String(entry.get('id')), start, end }];
  });
}

function linkText(before: string, names: readonly string[]): string {
  if (names.length === 0) return before.startsWith('cases') ? 'untested: case-to-be-written' : before;
  const line = `cases: [${names.join(', ')}]`;
  return line.length <= LONGEST_LINE
    ? line
    : ['cases:', ...names.map((name) => `      - ${name}`)].join('\n');
}
