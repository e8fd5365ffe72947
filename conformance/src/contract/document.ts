import { isObject } from '@margo-contract/protocol';
import { pointerTokens } from '../json/pointer.js';

/** What the contract says of a header field of an answer. */
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
