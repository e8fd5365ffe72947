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
