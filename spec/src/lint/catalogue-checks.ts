import { dirname, join, resolve } from 'node:path';
import { type Catalogues, loadCatalogues } from '../catalogue/catalogues.js';
import { assertOperationsExist } from '../catalogue/requirements.js';
import { type JsonObject, stringsOf } from '../generate/json-value.js';
import { SpecError, SpecErrors } from '../spec-error.js';
import type { Check } from './check.js';
import type { Finding } from './finding.js';
import { errorResponses, operations } from './openapi/operations.js';
import { profileOf } from './openapi/traits.js';
import type { ResolvedDocument } from './source/resolved-document.js';

export const catalogues: Check = {
  name: 'catalogues',
  promise:
    'Requirements, errata and problem types are well-formed and name each other rightly; operations named by requirements exist.',
  fix: 'correct the entry',
};

export const answeredProblems: Check = {
  name: 'answered-problems',
  promise: 'Every problem type catalogued for a profile is listed by a response of that profile.',
  fix: 'list the slug in `x-margo-problem-types` of the response that carries it, or take the profile off the entry',
};

/** The catalogues, or what is wrong with them. */
export async function readCatalogues(specDirectory: string): Promise<Catalogues | Finding[]> {
  try {
    return await loadCatalogues(specDirectory);
  } catch (error) {
    return findingsOf(error, specDirectory);
  }
}

/**
 * Holds the catalogues against the documents.
 *
 * @param documents resolved documents by name
 */
export function checkCatalogues(
  { requirements, problemTypes }: Catalogues,
  documents: ReadonlyMap<string, ResolvedDocument>,
  specDirectory: string,
): Finding[] {
  const findings = unansweredProblems(problemTypes, documents, specDirectory);
  const ids = [...documents.values()].flatMap(({ value }) => operations(value).map(({ name }) => name));
  try {
    assertOperationsExist(requirements, ids);
    return findings;
  } catch (error) {
    return [...findings, ...findingsOf(error, specDirectory)];
  }
}

function unansweredProblems(
  { problemTypes }: Catalogues['problemTypes'],
  documents: ReadonlyMap<string, ResolvedDocument>,
  specDirectory: string,
): Finding[] {
  const listed = new Map<string, Set<string>>();
  for (const { value } of documents.values()) {
    const profile = profileOf(value);
    if (profile === undefined) continue;
    listed.set(profile, new Set([...(listed.get(profile) ?? []), ...listedTypes(value)]));
  }
  return problemTypes.entries.flatMap((type) =>
    type.profiles.flatMap((profile) => {
      if (listed.get(profile)?.has(type.slug) ?? true) return [];
      const reason = `no response of the profile ${profile} lists the problem type ${type.slug}`;
      return [
        findingOf(new SpecError(problemTypes.locate(type, 'slug'), reason), answeredProblems, specDirectory),
      ];
    }),
  );
}

function listedTypes(document: JsonObject): ReadonlySet<string> {
  const responses = operations(document).flatMap(errorResponses);
  return new Set(responses.flatMap(({ value }) => stringsOf(value['x-margo-problem-types'])));
}

function findingsOf(error: unknown, specDirectory: string): Finding[] {
  if (!(error instanceof SpecErrors)) throw error;
  return error.errors.map((each) => findingOf(each, catalogues, specDirectory));
}

function findingOf(
  { file, line, column, reason }: SpecError,
  { name, fix }: Check,
  specDirectory: string,
): Finding {
  const path = join(dirname(resolve(specDirectory)), ...file.split('/'));
  return { file: path, line, column, severity: 'error', rule: name, message: reason, fix };
}
