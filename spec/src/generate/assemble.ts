import { readFile } from 'node:fs/promises';
import type { Catalogues } from '../catalogue/catalogues.js';
import type { BundledDocument } from './document/bundle.js';
import { emitRequestValidators, emitResponseValidators } from './emit/body-validators.js';
import { sourceFile } from './emit/code.js';
import { emitDocument } from './emit/document.js';
import { emitDocumentIndex, emitIndex } from './emit/index-files.js';
import { emitOperations } from './emit/operations.js';
import { emitSchemas } from './emit/schemas.js';
import { emitErrata, emitProblemTypes, emitRequirements } from './emit/tables.js';
import { emitTypes } from './emit/types.js';
import { emitValidators } from './emit/validators.js';
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
  return new Map(files.flat());
}

async function assembleDocument(document: BundledDocument): Promise<File[]> {
  const { name, source } = document;
  const operations = describeOperations(document);
  const { json, yaml } = emitDocument(document);
  const [types, validators] = await Promise.all([emitTypes(document), emitValidators(document)]);
  return [
    [`openapi/${name}.json`, json],
    [`openapi/${name}.yaml`, yaml],
    [`src/${name}/index.ts`, emitDocumentIndex(source, schemaNames(document.value))],
    [`src/${name}/types.ts`, types],
    [`src/${name}/operations.ts`, emitOperations(document, operations)],
    // Only signed requests come from devices, which have no room for more.
    ...(operations.some(({ signed }) => signed)
      ? [[`src/${name}/schemas.ts`, emitSchemas(document, operations)] as const]
      : []),
    [`src/${name}/request-validators.ts`, emitRequestValidators(document, operations)],
    [`src/${name}/response-validators.ts`, emitResponseValidators(document, operations)],
    ...[...validators].map(([path, text]): File => [`src/${name}/validators/${path}`, text]),
  ];
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
    ['src/operation.ts', sourceFile('spec/src/generate/templates/operation.ts', operation)],
    ['src/validator.ts', sourceFile('spec/src/generate/templates/validator.ts', validator)],
    ['src/schema.ts', sourceFile('spec/src/generate/templates/schema.ts', schema)],
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
  const text = await readFile(new URL(`./templates/${name}.ts`, import.meta.url), 'utf8');
  return text.replaceAll('\r\n', '\n');
}
