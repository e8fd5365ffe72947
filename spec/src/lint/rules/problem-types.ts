import { arrayOf, type JsonValue, objectOf, stringsOf } from '../../generate/json-value.js';
import { examplesOf } from '../openapi/examples.js';
import { contentOf, errorResponses, operations } from '../openapi/operations.js';
import { profileOf } from '../openapi/traits.js';
import type { CataloguedProblems, Rule } from '../rule.js';

const marker = 'x-margo-problem-types';

export const problemTypes: Rule = {
  name: 'problem-types',
  promise:
    'Every 4xx and 5xx response lists its problem types in `x-margo-problem-types`: slugs catalogued for that status, or about:blank.',
  fix: 'list slugs of problem-types.yaml whose status is that of the response',
  *check(document, { problems }) {
    for (const operation of operations(document)) {
      for (const { name, path, value } of errorResponses(operation)) {
        const types = arrayOf(value[marker]);
        if (types.length === 0) yield { path, message: `response ${name} has no ${marker}` };
        for (const [index, type] of types.entries()) {
          const fault = faultOf(type, name, problems);
          if (fault) yield { path: [...path, marker, index], message: fault };
        }
      }
    }
  },
};

function faultOf(type: JsonValue, status: string, { statuses }: CataloguedProblems): string | undefined {
  if (type === 'about:blank') return undefined;
  const catalogued = statuses.get(String(type));
  if (catalogued === undefined) return `problem type "${type}" is not catalogued`;
  if (catalogued === Number(status)) return undefined;
  return `problem type "${type}" is catalogued for status ${catalogued}, not ${status}`;
}

export const aboutBlank: Rule = {
  name: 'about-blank',
  promise:
    'about:blank goes only with the statuses that the catalogue allows it for; others have a type of their own.',
  fix: 'list a slug instead, or add the status to `aboutBlank` in problem-types.yaml',
  trait: 'part of a profile',
  *check(document, { problems }) {
    const profile = profileOf(document);
    for (const { name, path, value } of operations(document).flatMap(errorResponses)) {
      const index = stringsOf(value[marker]).indexOf('about:blank');
      const profiles = problems.aboutBlank.get(Number(name)) ?? [];
      if (index === -1 || profiles.includes(profile ?? profiles[0] ?? '')) continue;
      yield { path: [...path, marker, index], message: `about:blank is not catalogued for status ${name}` };
    }
  },
};

export const problemExamples: Rule = {
  name: 'problem-examples',
  promise: 'The examples of a 4xx or 5xx response carry its status and one of the problem types it lists.',
  fix: 'correct the example, or list its type in `x-margo-problem-types`',
  *check(document, { problems }) {
    for (const response of operations(document).flatMap(errorResponses)) {
      const listed = stringsOf(response.value['x-margo-problem-types']).map((type) => uriOf(type, problems));
      for (const { path, value } of contentOf(response).flatMap(examplesOf)) {
        const { type, status } = objectOf(value);
        if (!listed.includes(String(type))) {
          yield {
            path: [...path, 'type'],
            message: `example has the type "${type}", which the response does not list`,
          };
        }
        if (status !== Number(response.name)) {
          yield {
            path: [...path, 'status'],
            message: `example has status ${status}, its response ${response.name}`,
          };
        }
      }
    }
  },
};

function uriOf(type: string, { baseUri }: CataloguedProblems): string {
  return type === 'about:blank' ? type : baseUri + type;
}
