import type { ProblemType } from '../catalogue/problem-types.js';
import type { Requirement } from '../catalogue/requirements.js';
import type { BundledDocument } from '../generate/document/bundle.js';
import {
  arrayOf,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
  stringOf,
} from '../generate/json-value.js';
import { describeOperations } from '../generate/operations/describe.js';
import { resolveReference } from '../generate/operations/reference.js';
import { lineOf, type Members, membersOf } from './members.js';

/** One side of a comparison: everything that a profile, or one revision of it, says. */
export interface ComparedContract {
  /** How the comparison calls it: `mtls`, or `mtls at v0.1.0`. */
  readonly name: string;
  readonly operations: ReadonlyMap<string, ComparedOperation>;
  readonly problemTypes: readonly ProblemType[];
  readonly requirements: readonly Requirement[];
}

/** An operation as those who send or receive it see it; every map is from a name to a line that says what is there. */
export interface ComparedOperation {
  readonly method: string;
  readonly path: string;
  /** How the caller proves who it is. */
  readonly security: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly request: Members;
  readonly responses: ReadonlyMap<string, ComparedResponse>;
}

/** A response with one status. */
export interface ComparedResponse {
  readonly headers: ReadonlyMap<string, string>;
  readonly problemTypes: readonly string[];
  readonly members: Members;
}

/**
 * Takes from documents of one profile what a comparison looks at.
 *
 * @param documents bundled documents, whose operationIds are distinct
 */
export function compareOperationsOf(documents: readonly BundledDocument[]): Map<string, ComparedOperation> {
  return new Map(
    documents.flatMap((document) =>
      describeOperations(document).map((described): [string, ComparedOperation] => {
        const item = objectOf(objectOf(document.value.paths)[described.path]);
        const operation = objectOf(item[described.method.toLowerCase()]);
        const { method, path, operationId, security } = described;
        const parameters = [...arrayOf(item.parameters), ...arrayOf(operation.parameters)];
        const compared = {
          method,
          path,
          security,
          parameters: parametersOf(document.value, parameters),
          request: bodyMembers(document.value, operation.requestBody),
          responses: responsesOf(document.value, operation),
        };
        return [operationId, compared];
      }),
    ),
  );
}

function parametersOf(document: JsonObject, parameters: readonly JsonValue[]): Map<string, string> {
  return new Map(
    parameters.map((value) => {
      const parameter = resolveReference(document, value);
      const line = lineOf(resolveReference(document, parameter.schema));
      const name = `${stringOf(parameter.in)} ${stringOf(parameter.name)}`;
      return [name, parameter.required === true ? `${line}, required` : line];
    }),
  );
}

function bodyMembers(document: JsonObject, holder: JsonValue | undefined): Members {
  const { content } = resolveReference(document, holder);
  const members = new Map<string, string>();
  for (const [mediaType, media] of Object.entries(objectOf(content))) {
    members.set('', mediaType);
    for (const [path, line] of membersOf(document, objectOf(media).schema)) {
      if (path !== '') members.set(path, line);
      else members.set(path, `${mediaType}, ${line}`);
    }
  }
  return members;
}

function responsesOf(document: JsonObject, operation: JsonObject): Map<string, ComparedResponse> {
  return new Map(
    Object.entries(objectOf(operation.responses)).map(([status, value]): [string, ComparedResponse] => {
      const response = resolveReference(document, value);
      const headers = Object.entries(objectOf(response.headers)).map(([name, header]): [string, string] => [
        name,
        headerLine(document, resolveReference(document, header)),
      ]);
      const types = arrayOf(response['x-margo-problem-types']).map(String);
      const isProblem = types.length > 0;
      return [
        status,
        {
          headers: new Map(headers),
          problemTypes: types,
          // Problems have one form; what a response can carry of them is told by its types.
          members: isProblem ? new Map() : bodyMembers(document, response),
        },
      ];
    }),
  );
}

/** A header by its example, which is easier to read than its pattern, and by the pattern where there is none. */
function headerLine(document: JsonObject, header: JsonObject): string {
  const example = header.example;
  const schema = isJsonObject(header.schema) ? resolveReference(document, header.schema) : {};
  const value = typeof example === 'string' ? example : lineOf(schema);
  return `\`${value}\`${header.required === true ? ', required' : ''}`;
}
