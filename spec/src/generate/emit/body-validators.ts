import type { BundledDocument } from '../document/bundle.js';
import type { BodyDescription } from '../operations/body.js';
import type { Operation } from '../templates/operation.js';
import { sourceFile } from './code.js';

/** The validator of each JSON request body, by operationId. */
export function emitRequestValidators({ source }: BundledDocument, operations: readonly Operation[]): string {
  const entries = operations.flatMap(({ operationId, requestBody }) => {
    const schema = jsonSchemaOf(requestBody);
    return schema === null ? [] : [{ schema, line: `  ${operationId}: validate${schema},` }];
  });
  return sourceFile(
    source,
    ...importsOf(entries),
    '/** The validator of each JSON request body, by operationId. */',
    'export const requestValidators = {',
    ...entries.map(({ line }) => line),
    '} as const;\n',
  );
}

/** The validator of each JSON answer, by operationId and status. */
export function emitResponseValidators(
  { source }: BundledDocument,
  operations: readonly Operation[],
): string {
  const entries = operations.flatMap(({ operationId, responses }) => [
    { schema: null, line: `  ${operationId}: {` },
    ...Object.entries(responses).flatMap(([status, response]) => {
      const schema = jsonSchemaOf(response);
      return schema === null ? [] : [{ schema, line: `    ${JSON.stringify(status)}: validate${schema},` }];
    }),
    { schema: null, line: '  },' },
  ]);
  return sourceFile(
    source,
    ...importsOf(entries),
    '/** The validator of each JSON answer, by operationId and status. */',
    'export const responseValidators = {',
    ...entries.map(({ line }) => line),
    '} as const;\n',
  );
}

function importsOf(entries: readonly { readonly schema: string | null }[]): string[] {
  const names = new Set(entries.flatMap(({ schema }) => schema ?? []));
  return [
    ...[...names].sort().map((name) => `import { validate${name} } from './validators/${name}.js';`),
    '',
  ];
}

function jsonSchemaOf(body: BodyDescription | null): string | null {
  return body?.mediaTypes.every((type) => /[/+]json$/.test(type)) ? body.schema : null;
}
