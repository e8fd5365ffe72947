import { SpecError, SpecErrors } from '../../spec-error.js';
import type {
  HttpMethod,
  NamedParameter,
  Operation,
  OperationResponse,
  PathParameter,
  RequestBody,
} from '../../templates/operation.js';
import type { BundledDocument } from '../document/bundle.js';
import { arrayOf, isJsonObject, type JsonObject, objectOf, stringOf, stringsOf } from '../json-value.js';
import { identifier } from '../names.js';
import { describeBody } from './body.js';
import { componentSchemaName, resolveReference } from './reference.js';
import { securityOf } from './security.js';

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const;

/**
 * Describes every operation of a bundled document, in the document's order.
 *
 * @throws SpecErrors for an operationId that is missing, taken or no plain identifier, and for bodies that cannot be
 *   described
 */
export function describeOperations(document: BundledDocument): Operation[] {
  const operations = Object.entries(objectOf(document.value.paths)).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = objectOf(item)[method.toLowerCase()];
      if (!isJsonObject(operation)) return [];
      const parameters = [...arrayOf(objectOf(item).parameters), ...arrayOf(operation.parameters)];
      const resolved = parameters.map((parameter) => resolveReference(document.value, parameter));
      return [describeOperation(document, method, path, operation, resolved)];
    }),
  );
  assertDistinct(document, operations);
  return operations;
}

function assertDistinct(document: BundledDocument, operations: readonly Operation[]): void {
  const taken = new Map<string, Operation>();
  for (const operation of operations) {
    const { operationId, method, path } = operation;
    const other = taken.get(operationId);
    taken.set(operationId, operation);
    if (other === undefined) continue;
    const reason = `${method} ${path} has the operationId ${operationId} of ${other.method} ${other.path}; choose another`;
    throw new SpecErrors([new SpecError(document.locate('operationId', operationId), reason)]);
  }
}

function describeOperation(
  document: BundledDocument,
  method: HttpMethod,
  path: string,
  operation: JsonObject,
  parameters: readonly JsonObject[],
): Operation {
  const operationId = operationIdOf(document, method, path, operation);
  const headers = namedParameters(parameters, 'header');
  const security = securityOf(document.value, operation, headers);
  return {
    operationId,
    method,
    path,
    pathParameters: pathParameters(document, parameters),
    queryParameters: namedParameters(parameters, 'query'),
    headers,
    security,
    signed: security === 'signature',
    requestBody: describeRequestBody(document, operationId, operation),
    responses: describeResponses(document, operationId, operation),
    requirements: stringsOf(operation['x-margo-requirements']),
  };
}

function operationIdOf(
  document: BundledDocument,
  method: HttpMethod,
  path: string,
  { operationId }: JsonObject,
): string {
  if (typeof operationId === 'string') {
    return identifier('operationId', operationId, () => document.locate('operationId', operationId));
  }
  throw new SpecErrors([
    new SpecError(document.locate(path), `${method} ${path} has no operationId; give it one`),
  ]);
}

function pathParameters(document: BundledDocument, parameters: readonly JsonObject[]): PathParameter[] {
  return parameters
    .filter((parameter) => parameter.in === 'path')
    .map((parameter) => ({
      name: stringOf(parameter.name) ?? '',
      schema: componentSchemaName(parameter.schema),
      pattern: stringOf(resolveReference(document.value, parameter.schema).pattern) ?? null,
      multiSegment: parameter['x-margo-multi-segment'] === true,
    }));
}

function namedParameters(parameters: readonly JsonObject[], place: 'header' | 'query'): NamedParameter[] {
  return parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name, required }) => ({ name: stringOf(name) ?? '', required: required === true }));
}

function describeRequestBody(
  document: BundledDocument,
  operationId: string,
  operation: JsonObject,
): RequestBody | null {
  if (operation.requestBody === undefined) return null;
  const body = resolveReference(document.value, operation.requestBody);
  return { required: body.required === true, ...describeBody(document, operationId, body.content) };
}

function describeResponses(
  document: BundledDocument,
  operationId: string,
  operation: JsonObject,
): Record<string, OperationResponse> {
  const entries = Object.entries(objectOf(operation.responses)).map(([status, value]) => {
    const response = resolveReference(document.value, value);
    const headers = Object.entries(objectOf(response.headers)).map(([name, header]) => ({
      name,
      required: resolveReference(document.value, header).required === true,
    }));
    const problemTypes = stringsOf(response['x-margo-problem-types']);
    return [status, { ...describeBody(document, operationId, response.content), headers, problemTypes }];
  });
  return Object.fromEntries(entries);
}
