import { sourceFile } from './code.js';

/** The entry point of one document's types, operations and validators. */
export function emitDocumentIndex(source: string, schemaNames: readonly string[]): string {
  // The types' own `operations` goes by the name OperationTypes, beside the table `operations`.
  const types = ['components', 'paths', ...schemaNames];
  return sourceFile(
    source,
    "export * from './operations.js';",
    "export * from './request-validators.js';",
    "export * from './response-validators.js';",
    `export type { ${types.join(', ')} } from './types.js';`,
    "export { validators } from './validators/index.js';\n",
  );
}

/** The entry point of the package. */
export function emitIndex(source: string, documents: readonly string[]): string {
  return sourceFile(
    source,
    "export * from './errata.js';",
    "export type * from './operation.js';",
    "export * from './problem-types.js';",
    "export * from './requirements.js';",
    "export type * from './validator.js';",
    ...documents.map((name) => `export * as ${name} from './${name}/index.js';`),
    '',
  );
}
