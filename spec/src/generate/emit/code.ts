import { dirname, relative } from 'node:path/posix';

const command = 'npm run generate';

/** The sentence every generated file starts with. */
export function doNotEdit(sources: string): string {
  return `Made by "${command}" from ${sources}. Do not edit: change the source and run the command again.`;
}

/** A source file, after the sentence that says where it comes from. */
export function sourceFile(sources: string, ...parts: readonly string[]): string {
  return `// ${doNotEdit(sources)}\n\n${parts.join('\n')}`;
}

/** A value of JSON types as a literal of JavaScript; whatever stands in it stays data. */
export function literal(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** How one module below `src/` imports another; both paths without extension. */
export function importPath(from: string, to: string): string {
  const path = relative(dirname(from), `${to}.js`);
  return path.startsWith('.') ? path : `./${path}`;
}
