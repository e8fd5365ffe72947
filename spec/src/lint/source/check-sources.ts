import { readdir } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Check } from '../check.js';
import type { Finding } from '../finding.js';
import { resolveReference, valueAt } from './reference.js';
import type { SourceFile, WrittenReference } from './source-file.js';
import type { SourceTree } from './source-tree.js';

export const validYaml: Check = {
  name: 'valid-yaml',
  promise: 'Every file is one well-formed YAML document without repeated members and without aliases.',
  fix: 'correct the syntax',
};

export const references: Check = {
  name: 'references',
  promise: 'Every `$ref` leads to something.',
  fix: 'correct the reference, or add what it names',
};

export const usedFiles: Check = {
  name: 'used-files',
  promise:
    'Every file below `openapi/` belongs to a document, except `examples/`, which keeps examples octet for octet.',
  fix: 'refer to the file, or delete it',
};

/** Files that are no YAML, and references that lead nowhere. */
export function brokenSources(tree: SourceTree): Finding[] {
  return tree.files.flatMap((source) => [...yamlFindings(source), ...referenceFindings(source, tree)]);
}

/** The first fault of a file; the others mostly follow from it. */
function yamlFindings({ file, faults }: SourceFile): Finding[] {
  return faults.slice(0, 1).map(({ message, ...position }) => finding(validYaml, file, position, message));
}

function referenceFindings({ file, references: written }: SourceFile, tree: SourceTree): Finding[] {
  return written.flatMap((reference) => {
    const fault = faultOf(reference, file, tree);
    return fault === undefined ? [] : [finding(references, file, reference, `"${reference.text}" ${fault}`)];
  });
}

/** Says why a reference is wrong. One into a broken file is not: the file is reported itself. */
function faultOf({ text }: WrittenReference, file: string, tree: SourceTree): string | undefined {
  const target = resolveReference(text, file);
  if (target === undefined) return 'is no reference to a file of the contract';
  const source = tree.file(target.file);
  if (source === undefined) return 'names a file that does not exist';
  if (source.faults.length > 0 || valueAt(source.value, target.path) !== undefined) return undefined;
  return `leads nowhere: ${basename(target.file)} has no /${target.path.join('/')}`;
}

/** Files below a folder that no entry document leads to. */
export async function unusedFiles(tree: SourceTree, directory: string): Promise<Finding[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => tree.file(file) === undefined && !file.startsWith(join(directory, 'examples', sep)))
    .map((file) => finding(usedFiles, file, { line: 1, column: 1 }, 'no document leads to this file'));
}

function finding(
  { name: rule, fix }: Check,
  file: string,
  { line, column }: { line: number; column: number },
  message: string,
): Finding {
  return { file, line, column, severity: 'error', rule, message, fix };
}
