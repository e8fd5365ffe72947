import { SuiteError } from '../error.js';
import type { Case } from './case.js';

/** What to run: case ids and groups. Everything when both are empty. */
export interface Selection {
  readonly only: readonly string[];
  readonly groups: readonly string[];
}

/** The cases that a selection names, in the order of the suite. @throws SuiteError for a name that does not exist */
export function selectCases(cases: readonly Case[], { only, groups }: Selection): Case[] {
  refuseUnknown(
    '--only',
    'case',
    only,
    cases.map(({ id }) => id),
  );
  refuseUnknown(
    '--group',
    'group',
    groups,
    cases.map(({ group }) => group),
  );
  if (only.length + groups.length === 0) return [...cases];
  return cases.filter(({ id, group }) => only.includes(id) || groups.includes(group));
}

function refuseUnknown(
  option: string,
  kind: string,
  wanted: readonly string[],
  known: readonly string[],
): void {
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const similar = [...new Set(known)].filter((name) => name.includes(unknown)).slice(0, 5);
  const hint =
    similar.length > 0 ? `did you mean ${similar.join(', ')}?` : '"margo-conformance list" shows them all.';
  throw new SuiteError('suite-selection-unknown', `${option} ${unknown}: there is no such ${kind}; ${hint}`);
}
