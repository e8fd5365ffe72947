import type { Case } from '../case/case.js';
import type { ReadCaseResult } from '../verdict/reading.js';
import { SUITE_VERSION } from '../version.js';
import type { Report, ReportFinding } from './report.js';

/** A line of `--json`, see `spec/json-schema/conformance-event.schema.json`. */
export type Event = StartEvent | CaseEvent | FinishEvent | ErrorEvent;

interface StartEvent {
  readonly event: 'start';
  readonly suite: string;
  readonly url: string;
  /** How many cases will run. */
  readonly cases: number;
}

interface CaseEvent {
  readonly event: 'case';
  readonly id: string;
  readonly group: string;
  readonly verdict: ReadCaseResult['verdict'];
  readonly otherwise?: ReadCaseResult['verdict'];
  readonly reason?: string;
  readonly requirements: readonly string[];
  readonly findings: readonly ReportFinding[];
}

type FinishEvent = { readonly event: 'finish' } & Pick<
  Report,
  'overall' | 'otherwise' | 'death' | 'dialect' | 'ended' | 'complete' | 'counts' | 'groups' | 'knownFailing'
>;

interface ErrorEvent {
  readonly event: 'error';
  readonly code: string;
  readonly message: string;
}

export function startEvent(url: string, cases: number): StartEvent {
  return { event: 'start', suite: SUITE_VERSION, url, cases };
}

export function caseEvent(item: Case, { verdict, otherwise, reason, findings }: ReadCaseResult): CaseEvent {
  return {
    event: 'case',
    id: item.id,
    group: item.group,
    verdict,
    ...(otherwise !== undefined && { otherwise }),
    ...(reason !== undefined && { reason }),
    requirements: item.requirements,
    findings: findings.map((finding) => ({ ...finding, step: finding.step + 1 })),
  };
}

export function finishEvent(report: Report): FinishEvent {
  const { overall, otherwise, death, dialect, ended, complete, counts, groups, knownFailing } = report;
  return {
    event: 'finish',
    overall,
    ...(otherwise !== undefined && { otherwise }),
    ended,
    ...(death !== undefined && { death }),
    ...(dialect !== undefined && { dialect }),
    complete,
    counts,
    groups,
    ...(knownFailing !== undefined && { knownFailing }),
  };
}

export function errorEvent(code: string, message: string): ErrorEvent {
  return { event: 'error', code, message };
}
