import type { Report } from '../report/report.js';
import type { Component } from '../report/target.js';
import { isOpen, type OverallVerdict, type RequirementVerdict } from '../verdict/verdict.js';

/** How a verdict changed. `missing`: the suite of that report did not have it. */
export interface Change {
  readonly id: string;
  readonly before: RequirementVerdict | 'missing';
  readonly after: RequirementVerdict | 'missing';
}

/** What kind of change it is; the first four are for the worse. */
export type ChangeKind =
  | 'newly failing'
  | 'newly not shown'
  | 'newly not run'
  | 'newly warned'
  | 'fixed'
  | 'added'
  | 'removed'
  | 'other';

/** What differs between two reports. */
export interface Comparison {
  /** What makes the two hard to compare, as sentences. */
  readonly notes: readonly string[];
  readonly overall: { readonly before: OverallVerdict; readonly after: OverallVerdict };
  readonly cases: Readonly<Record<ChangeKind, readonly Change[]>>;
  readonly requirements: Readonly<Record<ChangeKind, readonly Change[]>>;
  /** Whether anything fails, is not shown, is not run or is warned about that was not before. */
  readonly isWorse: boolean;
}

const WORSE: readonly ChangeKind[] = ['newly failing', 'newly not shown', 'newly not run', 'newly warned'];

/** Compares a report with an earlier one. */
export function compareReports(before: Report, after: Report): Comparison {
  const cases = changes(before.cases, after.cases, after.complete);
  const requirements = changes(before.requirements, after.requirements, true);
  return {
    notes: [...differences(before, after)],
    overall: { before: before.overall, after: after.overall },
    cases,
    requirements,
    isWorse: WORSE.some((kind) => cases[kind].length + requirements[kind].length > 0),
  };
}

interface Judged {
  readonly id: string;
  readonly verdict: RequirementVerdict;
}

/** @param isWhole whether what is not in the later report was not in its suite; else it was only left out */
function changes(before: readonly Judged[], after: readonly Judged[], isWhole: boolean): Comparison['cases'] {
  const earlier = new Map(before.map(({ id, verdict }) => [id, verdict]));
  const later = new Map(after.map(({ id, verdict }) => [id, verdict]));
  const sorted: Record<ChangeKind, Change[]> = {
    'newly failing': [],
    'newly not shown': [],
    'newly not run': [],
    'newly warned': [],
    fixed: [],
    added: [],
    removed: [],
    other: [],
  };
  for (const id of new Set([...earlier.keys(), ...later.keys()])) {
    const change = {
      id,
      before: earlier.get(id) ?? 'missing',
      after: later.get(id) ?? (isWhole ? 'missing' : 'not-run'),
    } as const;
    if (change.before !== change.after) sorted[kindOf(change)].push(change);
  }
  return sorted;
}

function kindOf({ before, after }: Change): ChangeKind {
  if (before === 'missing') return 'added';
  if (after === 'missing') return 'removed';
  if (after === 'failed') return 'newly failing';
  if (isLeftOpen(after)) {
    if (isLeftOpen(before) || before === 'failed') return 'other';
    return after === 'not-shown' ? 'newly not shown' : 'newly not run';
  }
  if (before === 'failed') return 'fixed';
  return after === 'warned' && !isLeftOpen(before) ? 'newly warned' : 'other';
}

function isLeftOpen(verdict: Change['after']): boolean {
  return verdict === 'untested' || (verdict !== 'missing' && isOpen(verdict));
}

function* differences(before: Report, after: Report): Generator<string> {
  const facts: readonly (readonly [string, (report: Report) => string])[] = [
    ['The component', ({ target }) => name(target.component)],
    ['The kind of target', ({ target }) => target.kind],
    ['The version of the suite', ({ suite }) => suite.version],
    ['The contract', ({ contract }) => `${contract.profile} ${contract.version} (${contract.digest})`],
    ['The reading of the errata', ({ configuration }) => configuration.reading],
    ['Whether operators were there', ({ configuration }) => (configuration.operator ? 'yes' : 'no')],
    ['How the run ended', ({ ended }) => ended],
    ['The extent', ({ complete }) => (complete ? 'all cases' : 'a selection of the cases')],
  ];
  for (const [fact, of] of facts) {
    if (of(before) !== of(after)) yield `${fact} differs: ${of(before)} before, ${of(after)} now.`;
  }
  if (Date.parse(before.startedAt) > Date.parse(after.startedAt)) {
    yield 'The first report is of a later run than the second; is the order right?';
  }
}

function name(component: Component | undefined): string {
  return component === undefined ? 'not named' : `${component.name}@${component.version}`;
}
