import { type JsonObject, objectOf, stringOf } from '../../generate/json-value.js';
import { type Named, operations, responseHeaders } from '../openapi/operations.js';
import { admits } from '../openapi/pattern.js';
import type { Rule, Violation } from '../rule.js';

const camelCase = /^[a-z][A-Za-z0-9]*$/;

export const operationId: Rule = {
  name: 'operation-id',
  promise:
    'Every operation has an operationId of its own in camelCase; types, SDKs and cases are named after it.',
  fix: 'name the operation with a verb and a noun, such as `listClients`',
  *check(document) {
    const known = new Set<unknown>();
    for (const { name, path, value } of operations(document)) {
      const id = value.operationId;
      if (id === undefined) {
        yield { path, message: `${name} has no operationId` };
        continue;
      }
      const place = [...path, 'operationId'];
      if (!camelCase.test(String(id))) yield { path: place, message: `operationId "${id}" is not camelCase` };
      if (known.has(id))
        yield { path: place, message: `operationId "${id}" names another operation already` };
      known.add(id);
    }
  },
};

const marker = 'x-margo-multi-segment';

export const multiSegmentParameters: Rule = {
  name: 'multi-segment-parameters',
  promise:
    'A path parameter whose value may hold `/` says so with `x-margo-multi-segment: true`; no other does.',
  fix: 'make the marker and the `pattern` of the schema agree',
  *check(document) {
    for (const { path, value } of operations(document).flatMap(({ parameters }) => parameters)) {
      if (value.in !== 'path') continue;
      const admitsSlash = admits(objectOf(value.schema).pattern, 'a/b');
      if (admitsSlash === (value[marker] === true)) continue;
      const message = admitsSlash
        ? `the path parameter ${value.name} may hold "/" and lacks ${marker}`
        : `the path parameter ${value.name} carries ${marker} although its pattern admits no "/"`;
      yield { path, message };
    }
  },
};

export const tracedOperations: Rule = {
  name: 'traced-operations',
  promise: 'Every operation is named by a requirement of the catalogue; `every` does not count.',
  fix: 'name the operation in the `operations` of the requirement it exists for',
  trait: 'part of a profile',
  *check(document, { requirements }) {
    const named = new Set(requirements.flatMap((requirement) => requirement.operations));
    for (const { name, path } of operations(document)) {
      if (!named.has(name)) yield { path, message: `no requirement names the operation ${name}` };
    }
  },
};

export const tracedHeaders: Rule = {
  name: 'traced-headers',
  promise:
    'Every header, of a request or a response, is named by a requirement of the catalogue, or says with `x-margo-requirements: none` and `x-margo-untraced` why none is about it.',
  fix: 'name the header in the `headers` of a requirement; failing that, give the reason in `x-margo-untraced`',
  trait: 'part of a profile',
  *check(document, { requirements }) {
    const named = new Set(
      requirements.flatMap(({ headers }) => headers.map((header) => header.toLowerCase())),
    );
    for (const { name, path, value } of headers(document)) {
      yield* value['x-margo-requirements'] === undefined
        ? untraced(name, path, named)
        : unreasoned(name, path, value);
    }
  },
};

function headers(document: JsonObject): Named[] {
  return operations(document).flatMap(({ parameters, responses }) => [
    ...parameters.flatMap(({ path, value }) =>
      value.in === 'header' ? [{ name: String(value.name), path, value }] : [],
    ),
    ...responses.flatMap(responseHeaders),
  ]);
}

function untraced(name: string, path: Violation['path'], named: ReadonlySet<string>): Violation[] {
  return named.has(name.toLowerCase()) ? [] : [{ path, message: `no requirement names the header ${name}` }];
}

function unreasoned(name: string, path: Violation['path'], header: JsonObject): Violation[] {
  const isExempt = header['x-margo-requirements'] === 'none';
  if (isExempt && (stringOf(header['x-margo-untraced']) ?? '').trim() !== '') return [];
  const message = `the header ${name} is exempt from tracing without a reason`;
  return [{ path: [...path, 'x-margo-requirements'], message }];
}
