import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type Place, placeKey, resolveReference } from './reference.js';
import { parseSource, type SourceFile } from './source-file.js';

/** The files that make up the documents, as they are written. */
export interface SourceTree {
  readonly files: readonly SourceFile[];
  /** A file by its absolute path; undefined when no entry document leads to it. */
  file(path: string): SourceFile | undefined;
  /** The name under which references reach a place: the last step of the pointer, or the name of the file. */
  nameOf(place: Place): string | undefined;
}

/** Reads entry documents and every file that references lead to. A file that cannot be read is left out. */
export async function readSources(entries: readonly string[]): Promise<SourceTree> {
  const files = new Map<string, SourceFile>();
  const names = new Map<string, string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (files.has(path)) continue;
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const source = parseSource(path, text);
    files.set(path, source);
    for (const { text: written } of source.references) {
      const target = resolveReference(written, path);
      if (target === undefined) continue;
      waiting.push(target.file);
      names.set(placeKey(target), nameOf(target));
    }
  }
  return {
    files: [...files.values()],
    file: (path) => files.get(path),
    nameOf: (place) => names.get(placeKey(place)),
  };
}

function nameOf({ file, path }: Place): string {
  return String(path.at(-1) ?? basename(file, extname(file)));
}
