import { isObject } from '@margo-contract/protocol';
import { pointerTokens, valueAt } from '../exchange/json-pointer.js';

/** What the contract says of a header field of a response. */
export interface HeaderRule {
  readonly name: string;
  readonly required: boolean;
  readonly pattern?: string;
}

/** Questions to the bundled OpenAPI document that the generated tables do not answer. */
export interface ContractDocument {
  /** The example of the request body, or of the 200 answer, of an operation. */
  example(operationId: string, part: 'request' | 'response', name: string): unknown;
  headerRules(operationId: string, status: number): readonly HeaderRule[];
  /** The JSON Pointer of the schema of the JSON request body of an operation, references followed. */
  requestSchema(operationId: string): string | undefined;
  /** The value at a JSON Pointer into the document. */
  valueAt(pointer: string): unknown;
}

/** Reads a bundled OpenAPI document. */
export function readDocument(document: unknown): ContractDocument {
  const operations = new Map(operationsOf(document).map((item) => [item.operationId, item]));
  return {
    example(operationId, part, name) {
      const operation = operations.get(operationId);
      const place = part === 'request' ? ['requestBody'] : ['responses', '200'];
      const content = at(document, operation, [...place, 'content']);
      const [mediaType] = isObject(content) ? Object.values(content) : [];
      return structuredClone(at(document, mediaType, ['examples', name, 'value']));
    },
    headerRules(operationId, status) {
      const headers = at(document, operations.get(operationId), ['responses', String(status), 'headers']);
      const names = isObject(headers) ? Object.keys(headers) : [];
      return names.map((name) => headerRule(document, headers, name));
    },
    requestSchema(operationId) {
      const content = at(document, operations.get(operationId), ['requestBody', 'content']);
      const schema = isObject(content) ? at(document, content['application/json'], []) : undefined;
      const reference = isObject(schema) && isObject(schema.schema) ? schema.schema.$ref : undefined;
      return typeof reference === 'string' ? reference.replace(/^#/, '') : undefined;
    },
    valueAt: (pointer) => valueAt(document, pointer),
  };
}

function operationsOf(document: unknown): Record<string, unknown>[] {
  const paths = at(document, document, ['paths']);
  const items = isObject(paths) ? Object.values(paths).filter(isObject) : [];
  return items
    .flatMap((item) => Object.values(item).filter(isObject))
    .filter((item) => 'operationId' in item);
}

function headerRule(document: unknown, headers: unknown, name: string): HeaderRule {
  const pattern = at(document, headers, [name, 'schema', 'pattern']);
  return {
    name,
    required: at(document, headers, [name, 'required']) === true,
    ...(typeof pattern === 'string' && { pattern }),
  };
}

/** Goes down from a value by member names, through references within the document. */
function at(document: unknown, start: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (value, name) => (isObject(value) ? resolve(document, value[name]) : undefined),
    resolve(document, start),
  );
}

function resolve(document: unknown, value: unknown): unknown {
  if (!isObject(value) || typeof value.$ref !== 'string') return value;
  return at(document, document, pointerTokens(value.$ref));
}
