import type { Operation } from '../../templates/operation.js';
import type { BundledDocument } from '../document/bundle.js';
import type { BodyDescription } from '../operations/body.js';
import { schemaNames } from '../schema/prepare.js';
import { importPath, sourceFile } from './code.js';

/** Every validator of a document, by the name of its component schema. */
export function emitValidators(document: BundledDocument): string {
  const entries = schemaNames(document.value).map((schema) => ({
    schema,
    line: `  ${schema}: validate${schema},`,
  }));
  return table(document, 'validators', 'Every validator, by the name of its component schema.', entries);
}

/** The validator of each JSON request body, by operationId. */
export function emitRequestValidators(document: BundledDocument, operations: readonly Operation[]): string {
  const entries = operations.flatMap(({ operationId, requestBody }) => {
    const schema = jsonSchemaOf(requestBody);
    return schema === null ? [] : [{ schema, line: `  ${operationId}: validate${schema},` }];
  });
  return table(
    document,
    'requestValidators',
    'The validator of each JSON request body, by operationId.',
    entries,
  );
}

/** The validator of each JSON response, by operationId and status. */
export function emitResponseValidators(document: BundledDocument, operations: readonly Operation[]): string {
  const entries = operations.flatMap(({ operationId, responses }) => [
    { schema: null, line: `  ${operationId}: {` },
    ...Object.entries(responses).flatMap(([status, response]) => {
      const schema = jsonSchemaOf(response);
      return schema === null ? [] : [{ schema, line: `    ${JSON.stringify(status)}: validate${schema},` }];
    }),
    { schema: null, line: '  },' },
  ]);
  return table(
    document,
    'responseValidators',
    'The validator of each JSON response, by operationId and status.',
    entries,
  );
}

interface Entry {
  readonly schema: string | null;
  readonly line: string;
}

function table(document: BundledDocument, name: string, comment: string, entries: readonly Entry[]): string {
  const schemas = new Set(entries.flatMap(({ schema }) => schema ?? []));
  const imports = [...schemas].sort().map((schema) => {
    const path = importPath(`${document.name}/validators`, document.schemaHome(schema).path);
    return `import { validate${schema} } from '${path}';`;
  });
  return sourceFile(
    document.source,
    ...imports,
    '',
    `/** ${comment} */`,
    `export const ${name} = {`,
    ...entries.map(({ line }) => line),
    '} as const;\n',
  );
}

function jsonSchemaOf(body: BodyDescription | null): string | null {
  return body?.mediaTypes.every((type) => /[/+]json$/.test(type)) ? body.schema : null;
}
