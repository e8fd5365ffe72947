import openapiTS, { astToString, type OpenAPI3, type OpenAPITSOptions } from 'openapi-typescript';
import ts from 'typescript';
import { SpecError, SpecErrors, sentenceOf } from '../../spec-error.js';
import type { BundledDocument } from '../document/bundle.js';
import { withoutBigints } from '../json-value.js';
import { schemaNames } from '../schema/prepare.js';
import { isUint64 } from '../schema/uint64.js';
import { sourceFile } from './code.js';
import { identifier } from './names.js';
import { openMembersType } from './open-members.js';

type Transform = NonNullable<OpenAPITSOptions['transform']>;

/**
 * The types of a document: those of openapi-typescript, and one alias for each component schema.
 *
 * @throws SpecErrors when openapi-typescript refuses the document, and for component names that are no identifiers
 */
export async function emitTypes(document: BundledDocument): Promise<string> {
  const aliases = schemaNames(document.value).map((name) => {
    identifier('component schema', name, () => document.locateComponent(name));
    return `export type ${name} = components['schemas']['${name}'];\n`;
  });
  return sourceFile(document.source, astToString(await transformDocument(document)), ...aliases);
}

async function transformDocument(document: BundledDocument): Promise<ts.Node[]> {
  const source = withoutBigints(document.value) as unknown as OpenAPI3;
  try {
    return await openapiTS(source, { silent: true, defaultNonNullable: false, transform });
  } catch (error) {
    throw new SpecErrors([
      new SpecError(
        document.locate('openapi'),
        `openapi-typescript refuses the document: ${sentenceOf(error)}`,
      ),
    ]);
  }
}

const transform: Transform = (schema, options) => {
  if (isUint64(schema)) return ts.factory.createKeywordTypeNode(ts.SyntaxKind.BigIntKeyword);
  if (schema.format === 'binary') return ts.factory.createTypeReferenceNode('Uint8Array');
  return openMembersType(schema, options);
};
