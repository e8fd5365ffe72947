import { readFile } from 'node:fs/promises';
import type { Catalogues } from '../catalogue/catalogues.js';
import type { BundledDocument } from './document/bundle.js';
import { emitRequestValidators, emitResponseValidators, emitValidators } from './emit/body-validators.js';
import { importPath, sourceFile } from './emit/code.js';
import { emitComponentSchemas } from './emit/component-schemas.js';
import { emitDocument } from './emit/document.js';
import { emitOperations } from './emit/operations.js';
import { emitSchemas } from './emit/schemas.js';
import { emitErrata, emitProblemTypes, emitRequirements } from './emit/tables.js';
import { emitTypes } from './emit/types.js';
import { describeOperations } from './operations/describe.js';
import { noteRequirements } from './operations/requirements.js';
import type { Outputs } from './outputs.js';
import { schemaNames } from './schema/prepare.js';

type File = readonly [path: string, text: string];

/** Makes the text of every output file from the documents and the catalogues. */
export async function assemble(
  documents: readonly BundledDocument[],
  catalogues: Catalogues,
): Promise<Outputs> {
  const noted = documents.map((document) => noteRequirements(document, catalogues.requirements.entries));
  const files = await Promise.all([assembleTables(documents, catalogues), ...noted.map(assembleDocument)]);
  return distinct(files.flat());
}

async function assembleDocument(document: BundledDocument): Promise<File[]> {
  const { name } = document;
  const operations = describeOperations(document);
  const { json, yaml } = emitDocument(document);
  const types = await emitTypes(document);
  const schemas = await emitComponentSchemas(document, types.schemas);
  const isForClients = document.value['x-margo-profile'] !== undefined;
  return [
    [`openapi/${name}.json`, json],
    [`openapi/${name}.yaml`, yaml],
    [`src/${name}/index.ts`, emitDocumentIndex(document)],
    [`src/${name}/types.ts`, types.text],
    [`src/${name}/operations.ts`, emitOperations(document, operations)],
    [`src/${name}/validators.ts`, emitValidators(document)],
    [`src/${name}/request-validators.ts`, emitRequestValidators(document, operations)],
    [`src/${name}/response-validators.ts`, emitResponseValidators(document, operations)],
    ...belowSource(schemas),
    // Of the operator's responses no device has to check anything.
    ...(isForClients ? belowSource(emitSchemas(document, operations)) : []),
  ];
}

function belowSource(files: ReadonlyMap<string, string>): File[] {
  return [...files].map(([path, text]) => [`src/${path}`, text]);
}

/** All files by path; a component schema that documents share is made by each of them, and has to be the same. */
function distinct(files: readonly File[]): Outputs {
  const outputs = new Map<string, string>();
  for (const [path, text] of files) {
    const other = outputs.get(path);
    if (other !== undefined && other !== text)
      throw new Error(`two documents give ${path} different content`);
    outputs.set(path, text);
  }
  return outputs;
}

async function assembleTables(
  documents: readonly BundledDocument[],
  catalogues: Catalogues,
): Promise<File[]> {
  const [operation, validator, schema, problemTypes, requirements, errata] = await Promise.all([
    readTemplate('operation'),
    readTemplate('validator'),
    readTemplate('schema'),
    readTemplate('problem-types'),
    readTemplate('requirements'),
    readTemplate('errata'),
  ]);
  return [
    [
      'src/index.ts',
      emitIndex(
        'spec',
        documents.map(({ name }) => name),
      ),
    ],
    ['src/operation.ts', sourceFile('spec/src/templates/operation.ts', operation)],
    ['src/validator.ts', sourceFile('spec/src/templates/validator.ts', validator)],
    ['src/schema.ts', sourceFile('spec/src/templates/schema.ts', schema)],
    [
      'src/problem-types.ts',
      emitProblemTypes('spec/problem-types.yaml', problemTypes, catalogues.problemTypes),
    ],
    ['src/requirements.ts', emitRequirements('spec/requirements', requirements, catalogues)],
    ['src/errata.ts', emitErrata('spec/errata.yaml', errata, catalogues)],
  ];
}

/** The hand-written declarations that a generated file starts with. */
async function readTemplate(name: string): Promise<string> {
  const text = await readFile(new URL(`../templates/${name}.ts`, import.meta.url), 'utf8');
  return text.replaceAll('\r\n', '\n');
}

/** The entry point of one document's types, operations and validators. */
function emitDocumentIndex(document: BundledDocument): string {
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
function emitIndex(source: string, documents: readonly string[]): string {
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
