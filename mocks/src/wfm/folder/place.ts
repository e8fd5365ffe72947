import { extname, relative, sep } from 'node:path';

/** Folder of the deployments that every client is to have. */
export const EVERY_CLIENT = 'all';

const EXTENSIONS: ReadonlySet<string> = new Set(['.yaml', '.yml']);

/**
 * Whom a file is for: the name of the folder that it lies in. `undefined` when the file means nothing: hidden files,
 * files of editors, and whatever lies deeper.
 *
 * @param path below `directory`, as the operating system writes it
 */
export function placeOf(directory: string, path: string): string | undefined {
  const parts = relative(directory, path).split(sep);
  const [place, name] = parts;
  if (parts.length !== 2 || place === undefined || name === undefined) return undefined;
  if (parts.some((part) => part.startsWith('.')) || !isDocument(name)) return undefined;
  return place;
}

/** Whether a file lies beside the folders, where it is for nobody. */
export function isStray(directory: string, path: string): boolean {
  const parts = relative(directory, path).split(sep);
  return parts.length === 1 && isDocument(parts[0] ?? '');
}

function isDocument(name: string): boolean {
  return EXTENSIONS.has(extname(name).toLowerCase());
}
