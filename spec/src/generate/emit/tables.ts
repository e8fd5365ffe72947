import type { Catalogues } from '../../catalogue/catalogues.js';
import type { ProblemTypes } from '../../catalogue/problem-types.js';
import { literal, sourceFile } from './code.js';

/** The registry of problem types. */
export function emitProblemTypes(
  file: string,
  types: string,
  { baseUri, problemTypes, aboutBlank }: ProblemTypes,
): string {
  const bySlug = problemTypes.entries.map((entry) => [entry.slug, entry] as const);
  const byStatus = aboutBlank.entries.map((entry) => [entry.status, entry] as const);
  const backoff = Object.fromEntries(
    aboutBlank.entries.flatMap(({ status, retryable, backoffStrategy }) =>
      retryable ? [[status, backoffStrategy]] : [],
    ),
  );
  return sourceFile(
    file,
    types,
    '/** Every catalogued problem type is this URI followed by its slug. */',
    `export const problemTypeBaseUri = ${literal(baseUri)};\n`,
    '/** The catalogued problem types, by slug. */',
    `export const problemTypes = ${exactTable(bySlug, 'ProblemType')}`,
    '/** Name of a catalogued problem type. */',
    'export type ProblemSlug = keyof typeof problemTypes;\n',
    '/** What goes with the type `about:blank`, by HTTP status; the title is the reason phrase. */',
    `export const aboutBlank = ${exactTable(byStatus, 'AboutBlank')}`,
    '/** How to wait after a problem that does not say, by HTTP status; with others the request is not repeated. */',
    `export const backoffStrategies: Readonly<Record<number, 'fixed' | 'exponential' | undefined>> = ${literal(backoff)};\n`,
  );
}

/** The catalogue of requirements. */
export function emitRequirements(file: string, types: string, { requirements }: Catalogues): string {
  return sourceFile(
    file,
    types,
    '/** Name of a requirement. */',
    `export type RequirementId =${unionOfIds(requirements.entries)};\n`,
    '/** Every requirement, by id. */',
    `export const requirements: Readonly<Record<RequirementId, Requirement>> = ${tableById(requirements.entries)};\n`,
  );
}

/** The ledger of errata. */
export function emitErrata(file: string, types: string, { errata }: Catalogues): string {
  return sourceFile(
    file,
    types,
    '/** Name of an erratum. */',
    `export type ErratumId =${unionOfIds(errata.entries)};\n`,
    '/** Every erratum, by id. */',
    `export const errata: Readonly<Record<ErratumId, Erratum>> = ${tableById(errata.entries)};\n`,
  );
}

type Entries = readonly { readonly id: string }[];

function unionOfIds(entries: Entries): string {
  return entries.map(({ id }) => `\n  | ${literal(id)}`).join('');
}

function tableById(entries: Entries): string {
  return literal(Object.fromEntries(entries.map((entry) => [entry.id, entry])));
}

/** A table whose values keep their literal types. */
function exactTable(rows: readonly (readonly [string | number, object])[], type: string): string {
  return `${literal(Object.fromEntries(rows))} as const satisfies Readonly<Record<string, ${type}>>;\n`;
}
