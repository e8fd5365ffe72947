import type { Report, ReportCase, ReportFinding } from './report.js';
import { mostUrgentFirst } from './urgency.js';

/** One thing that is wrong, and every case in which it was seen. */
export interface Cause {
  /** How grave it is; `error` for a fault of the suite. */
  readonly verdict: 'failed' | 'error' | 'warned';
  readonly requirements: readonly string[];
  /** The first finding; absent for a fault of the suite. */
  readonly finding?: ReportFinding;
  /** Why the suite failed. */
  readonly reason?: string;
  /** The nearest to the fault first. */
  readonly cases: readonly ReportCase[];
}

/** Whether a case needs somebody's attention: it failed, was a fault of the suite, or found something by the way. */
export function needsAttention({ verdict, findings }: ReportCase): boolean {
  return verdict === 'error' || findings.some(({ level }) => level !== 'MAY');
}

/**
 * What is wrong, each thing once: one fault in a server shows in many cases. The gravest come first, of those the ones
 * that were not known before, of those the ones that show in most cases.
 */
export function causesOf({ cases }: Report): Cause[] {
  const causes = new Map<string, Cause & { readonly cases: ReportCase[] }>();
  for (const item of mostUrgentFirst(cases.filter(needsAttention))) {
    for (const [key, cause] of ofCase(item)) {
      const known = causes.get(key);
      if (known === undefined) causes.set(key, { ...cause, cases: [item] });
      else if (known.cases.at(-1) !== item) known.cases.push(item);
    }
  }
  for (const cause of causes.values()) cause.cases.sort((a, b) => distance(a, cause) - distance(b, cause));
  return [...causes.values()].sort((a, b) => rank(a) - rank(b) || b.cases.length - a.cases.length);
}

/** Cases that need attention: of each cause the nearest to it first, then the others. */
export function nearestFirst(report: Report): ReportCase[] {
  const nearest = causesOf(report).flatMap(({ cases: [first] }) => first ?? []);
  return [...new Set([...nearest, ...mostUrgentFirst(report.cases.filter(needsAttention))])];
}

/** How far a case is from a cause: one that is about it comes first, the less it does and asks besides, the nearer. */
function distance({ requirements, steps }: ReportCase, cause: Omit<Cause, 'cases'>): number {
  const isAbout = cause.requirements.some((id) => requirements.includes(id));
  return (isAbout ? 0 : 1000) + requirements.length * 20 + steps.length;
}

/** As much of a case as says what is wrong. */
type Seen = Pick<ReportCase, 'verdict' | 'reason'> & {
  readonly findings: readonly Omit<ReportFinding, never>[];
};

/** Keys of the causes that a case shows. */
export function causeKeys(item: Seen): string[] {
  return ofCase(item).map(([key]) => key);
}

function ofCase(item: Seen): [key: string, Omit<Cause, 'cases'>][] {
  const findings = item.findings.filter(({ level }) => level !== 'MAY');
  const error = item.verdict === 'error' ? [errorCause(item.reason ?? '')] : [];
  return [...error, ...findings.map(findingCause)];
}

function errorCause(reason: string): [string, Omit<Cause, 'cases'>] {
  return [`error ${withoutValues(reason)}`, { verdict: 'error', requirements: [], reason }];
}

function findingCause(finding: ReportFinding): [string, Omit<Cause, 'cases'>] {
  const { requirements, level, expected, actual } = finding;
  const key = [level, requirements.join(' '), withoutValues(expected), withoutValues(actual)].join('\n');
  return [key, { verdict: level === 'MUST' ? 'failed' : 'warned', requirements, finding }];
}

/** Ids and digests differ from case to case without telling one fault from another. */
export function withoutValues(text: string): string {
  return text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}/gi, '…');
}

function rank({ verdict, cases }: Cause): number {
  const known = cases.every((item) => item.known !== undefined);
  return ['failed', 'error', 'warned'].indexOf(verdict) * 2 + (known ? 1 : 0);
}
