import {
  arrayOf,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
  stringOf,
} from '../../generate/json-value.js';
import type { JsonPath } from '../rule.js';

/** An object of a resolved document and where it stands. */
export interface Placed {
  readonly path: JsonPath;
  readonly value: JsonObject;
}

/** A member of a map of objects, such as a response under its status. */
export interface Named extends Placed {
  readonly name: string;
}

/** One method of one path. */
export interface Operation extends Placed {
  /** operationId, or method and path when there is none. */
  readonly name: string;
  /** Parameters of the operation and of its path. */
  readonly parameters: readonly Placed[];
  readonly responses: readonly Named[];
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** The operations of a resolved document. */
export function operations(document: JsonObject): Operation[] {
  return namedObjects(document.paths, ['paths']).flatMap((pathItem) =>
    methods.flatMap((method) => {
      const value = pathItem.value[method];
      return isJsonObject(value) ? [operation(pathItem, method, value)] : [];
    }),
  );
}

function operation(pathItem: Named, method: string, value: JsonObject): Operation {
  const path = [...pathItem.path, method];
  return {
    name: stringOf(value.operationId) ?? `${method.toUpperCase()} ${pathItem.name}`,
    path,
    value,
    parameters: [...parametersOf(value, path), ...parametersOf(pathItem.value, pathItem.path)],
    responses: namedObjects(value.responses, [...path, 'responses']),
  };
}

function parametersOf(owner: JsonObject, path: JsonPath): Placed[] {
  return arrayOf(owner.parameters).flatMap((value, index) =>
    isJsonObject(value) ? [{ path: [...path, 'parameters', index], value }] : [],
  );
}

/** The objects among the members of a map, with their names. */
export function namedObjects(map: JsonValue | undefined, path: JsonPath): Named[] {
  return Object.entries(objectOf(map)).flatMap(([name, value]) =>
    isJsonObject(value) ? [{ name, path: [...path, name], value }] : [],
  );
}

/** The header parameter of this name; names of header fields know no case (RFC 9110 section 5.1). */
export function headerParameter({ parameters }: Operation, name: string): Placed | undefined {
  return parameters.find(({ value }) => value.in === 'header' && sameHeader(value.name, name));
}

/** Whether two names mean the same header field. */
export function sameHeader(one: JsonValue | undefined, other: string): boolean {
  return typeof one === 'string' && one.toLowerCase() === other.toLowerCase();
}

/** The 4xx and 5xx responses of an operation. */
export function errorResponses({ responses }: Operation): Named[] {
  return responses.filter(({ name }) => /^[45]/.test(name));
}

/** The headers of a response. */
export function responseHeaders({ value, path }: Named): Named[] {
  return namedObjects(value.headers, [...path, 'headers']);
}

/** The media types of a response, of a request body, or of anything else with `content`. */
export function contentOf({ value, path }: Placed): Named[] {
  return namedObjects(value.content, [...path, 'content']);
}

/** The request body of an operation. */
export function requestBody({ value, path }: Operation): Placed | undefined {
  const body = value.requestBody;
  return isJsonObject(body) ? { path: [...path, 'requestBody'], value: body } : undefined;
}
