import { type JsonObject, stringOf } from '../../generate/json-value.js';
import { type Named, operations, responseHeaders } from '../openapi/operations.js';
import type { Rule, Violation } from '../rule.js';

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
