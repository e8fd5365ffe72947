import type { BundledDocument } from '../document/bundle.js';
import { schemaNames } from '../schema/prepare.js';
import { importPath, sourceFile } from './code.js';

/** The entry point of one document's types, operations and validators. */
export function emitDocumentIndex(document: BundledDocument): string {
  const schemas = schemaNames(document.value).map((name) => {
    const path = importPath(`${document.name}/index`, document.schemaHome(name).path);
    return `export type { ${name} } from '${path}';`;
  });
  return sourceFile(
    document.source,
    "export * from './operations.js';",
    "export * from './request-validators.js';",
    "export * from './response-validators.js';",
    // The types' own `operations` goes by the name OperationTypes, beside the table `operations`.
    "export type { components, paths } from './types.js';",
    "export { validators } from './validators.js';",
    ...schemas,
    '',
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
    ...documents.map((name) => `export * as ${camelCase(name)} from './${name}/index.js';`),
    '',
  );
}

function camelCase(name: string): string {
  return name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
