import type { Catalogues } from '../../catalogue/catalogues.js';
import type { ProblemTypes } from '../../catalogue/problem-types.js';
import { literal, sourceFile } from './code.js';

type Row = Readonly<Record<string, unknown>>;

/** The registry of problem types. */
export function emitProblemTypes(
  file: string,
  types: string,
  { baseUri, problemTypes, aboutBlank }: ProblemTypes,
): string {
  const bySlug = problemTypes.entries.map((entry) => [
    entry.slug,
    { uri: `${baseUri}${entry.slug}`, ...entry },
  ]);
  const byStatus = aboutBlank.entries.map((entry) => [entry.status, entry]);
  return sourceFile(
    file,
    types,
    '/** Every catalogued problem type is this URI followed by its slug. */',
    `export const problemTypeBaseUri = ${literal(baseUri)};\n`,
    '/** The catalogued problem types, by slug. */',
    `export const problemTypes = ${table(bySlug, 'ProblemType')}`,
    '/** Name of a catalogued problem type. */',
    'export type ProblemSlug = keyof typeof problemTypes;\n',
    '/** What goes with the type `about:blank`, by HTTP status; the title is the reason phrase. */',
    `export const aboutBlank = ${table(byStatus, 'AboutBlank')}`,
  );
}

/** The catalogue of requirements. */
export function emitRequirements(file: string, types: string, { requirements }: Catalogues): string {
  const byId = requirements.entries.map((entry) => [entry.id, entry]);
  return sourceFile(
    file,
    types,
    '/** Every requirement, by id. */',
    `export const requirements = ${table(byId, 'Requirement')}`,
    '/** Name of a requirement. */',
    'export type RequirementId = keyof typeof requirements;\n',
  );
}

/** The ledger of errata. */
export function emitErrata(file: string, types: string, { errata }: Catalogues): string {
  const byId = errata.entries.map((entry) => [entry.id, entry]);
  return sourceFile(
    file,
    types,
    '/** Every erratum, by id. */',
    `export const errata = ${table(byId, 'Erratum')}`,
    '/** Name of an erratum. */',
    'export type ErratumId = keyof typeof errata;\n',
  );
}

function table(rows: readonly (readonly unknown[])[], type: string): string {
  return `${literal(Object.fromEntries(rows as [string, Row][]))} as const satisfies Readonly<Record<string, ${type}>>;\n`;
}
