import { dirname, join, resolve } from 'node:path';
import type { Catalogues } from '../catalogue/catalogues.js';
import { stringsOf } from '../generate/json-value.js';
import type { Check } from './check.js';
import type { Finding } from './finding.js';
import { schemas } from './openapi/schemas.js';
import type { ResolvedDocument } from './source/resolved-document.js';

export const listedValues: Check = {
  name: 'listed-values',
  promise:
    'A requirement that lists the values of an enumeration lists those of the schema, all of them and no others.',
  fix: 'make the sentence and the schema agree',
};

/** The words of a list in a sentence: `helm or compose`, `one of amd64, arm64 and arm`. */
const lists = /(one of )?\b([\w-]+(?:, [\w-]+)*,? (?:and|or) [\w-]+|[\w-]+(?:, [\w-]+){2,})\b/g;

/** How much of an enumeration a list names at least, to be one of its values and not a mention of a few. */
const leastShare = 0.6;

/** Holds the lists in statements of requirements against the enumerations of the documents. */
export function checkListedValues(
  { requirements }: Catalogues,
  documents: ReadonlyMap<string, ResolvedDocument>,
  specDirectory: string,
): Finding[] {
  const enumerations = enumerationsOf(documents);
  return requirements.entries.flatMap((requirement) => {
    const { file, line, column } = requirements.locate(requirement, 'statement');
    const path = join(dirname(resolve(specDirectory)), ...file.split('/'));
    return faultsIn(requirement.statement, enumerations).map((fault): Finding => {
      const { name: rule, fix } = listedValues;
      return {
        file: path,
        line,
        column,
        severity: 'error',
        rule,
        message: `${requirement.id} ${fault}`,
        fix,
      };
    });
  });
}

/** What is wrong with the lists of a sentence. */
export function faultsIn(sentence: string, enumerations: readonly (readonly string[])[]): string[] {
  return [...sentence.matchAll(lists)].flatMap(([, isWhole, text = '']) => {
    const words = text.split(/, (?:and |or )?| and | or /);
    const about = enumerations.filter((values) => share(values, words) >= leastShare);
    const wanted = about.map((values) => ({ values, listed: isWhole ? words : trimmed(words, values) }));
    if (wanted.some(({ values, listed }) => isSame(values, listed))) return [];
    const nearest = wanted.sort((a, b) => share(b.values, words) - share(a.values, words))[0];
    if (nearest === undefined) return [];
    return [`lists ${nearest.listed.join(', ')}; the schema has ${nearest.values.join(', ')}`];
  });
}

function share(values: readonly string[], words: readonly string[]): number {
  const named = values.filter((value) => words.includes(value)).length;
  return named < 2 ? 0 : named / values.length;
}

/** A sentence may run on before and after its list. */
function trimmed(words: readonly string[], values: readonly string[]): string[] {
  const isValue = (word: string) => values.includes(word);
  const start = words.findIndex(isValue);
  return words.slice(start, words.findLastIndex(isValue) + 1);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}

function enumerationsOf(documents: ReadonlyMap<string, ResolvedDocument>): string[][] {
  const found = [...documents.values()].flatMap(({ value }) =>
    [...schemas(value)].map((schema) => stringsOf(schema.value.enum)),
  );
  const distinct = new Map(found.map((values) => [values.join('\n'), values]));
  return [...distinct.values()].filter((values) => values.length > 1);
}
