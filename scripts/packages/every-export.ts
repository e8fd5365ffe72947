import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node } from './command.js';
import type { Entry } from './entries.js';

/**
 * Imports everything that the packages installed in a folder let others import, under Node, and writes a program in
 * TypeScript that compiles only if types and modules have the same exports.
 *
 * @returns the name of the program's file
 * @throws Error when something cannot be imported
 */
export function writeEveryExport(
  folder: string,
  scope: string,
  entries: readonly Entry[],
  file = 'every-export.ts',
): string {
  const missing = entries.find(({ specifier, file }) => !existsSync(installedFile(scope, specifier, file)));
  if (missing !== undefined) throw new Error(`${missing.specifier}: there is no ${missing.file}`);
  const modules = entries.filter(({ file }) => file.endsWith('.js')).map(({ specifier }) => specifier);
  const json = entries.filter(({ file }) => file.endsWith('.json')).map(({ specifier }) => specifier);
  node(folder, '--input-type=module', '--eval', importProgram(json, "{ with: { type: 'json' } }"));
  const names = JSON.parse(node(folder, '--input-type=module', '--eval', importProgram(modules, '{}')));
  writeFileSync(join(folder, file), comparison(names as Readonly<Record<string, string[]>>));
  return file;
}

function installedFile(scope: string, specifier: string, file: string): string {
  return join(scope, specifier.split('/')[1] ?? '', file);
}

/** A program that imports modules and writes the names of what each exports. */
function importProgram(specifiers: readonly string[], options: string): string {
  return `const names = {};
for (const specifier of ${JSON.stringify(specifiers)}) {
  names[specifier] = Object.keys(await import(specifier, ${options}));
}
console.log(JSON.stringify(names));`;
}

/** A literal must have exactly the members of its type, so that neither side may have a name that the other lacks. */
function comparison(names: Readonly<Record<string, readonly string[]>>): string {
  const lines = Object.entries(names).map(([specifier, exported], index) => {
    const members = exported.map((name) => `${JSON.stringify(name)}: true`).join(', ');
    return `import * as m${index} from '${specifier}';\nexport const n${index}: Record<keyof typeof m${index}, true> = { ${members} };\n`;
  });
  return lines.join('');
}
