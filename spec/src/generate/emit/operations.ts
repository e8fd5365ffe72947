import type { Operation } from '../../templates/operation.js';
import type { BundledDocument } from '../document/bundle.js';
import { literal, sourceFile } from './code.js';

/** The operation table of a document, with the types that go with it. */
export function emitOperations(document: BundledDocument, operations: readonly Operation[]): string {
  const table = Object.fromEntries(operations.map((operation) => [operation.operationId, operation]));
  return sourceFile(
    document.source,
    "import type { Operation } from '../operation.js';",
    "import type { operations as OperationTypes } from './types.js';\n",
    '/** Every operation, by its operationId. */',
    `export const operations = ${literal(table)} as const satisfies Readonly<Record<string, Operation>>;\n`,
    '/** Names of the operations. */',
    'export type OperationId = keyof typeof operations;\n',
    '/** Parameters, request body and responses of each operation, as openapi-fetch and its like expect them. */',
    'export type { OperationTypes };\n',
    bodyTypes,
  );
}

const bodyTypes = `type ContentOf<T> = T extends { content: infer Content } ? Content[keyof Content] : never;

/** The body a request of this operation carries; never when it has none. */
export type RequestBodyOf<Id extends OperationId> = OperationTypes[Id] extends { requestBody?: infer Body }
  ? ContentOf<NonNullable<Body>>
  : never;

/** The body a response of this operation with this status carries; never when it has none. */
export type ResponseBodyOf<
  Id extends OperationId,
  Status extends keyof OperationTypes[Id]['responses'],
> = ContentOf<OperationTypes[Id]['responses'][Status]>;
`;
