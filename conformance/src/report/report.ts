import type { Level } from '../case/expectation.js';
import type { CaseVerdict, OverallVerdict, RequirementVerdict } from '../verdict/verdict.js';

/** Octets of a body: as text when they are UTF-8, else in base64; cut when they are many. */
export interface ReportBody {
  readonly length: number;
  readonly sha256: string;
  readonly text?: string;
  readonly base64?: string;
  readonly cut?: true;
}

export interface ReportRequest {
  readonly method: string;
  readonly uri: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly body?: ReportBody;
}

export interface ReportAnswer {
  readonly status: number;
  readonly httpVersion: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly body?: ReportBody;
}

/** What one step did. `step` counts from 1. */
export interface ReportStep {
  readonly step: number;
  readonly at: string;
  readonly action: string;
  readonly request?: ReportRequest;
  readonly answer?: ReportAnswer;
  readonly failure?: string;
}

export interface ReportFinding {
  readonly requirements: readonly string[];
  readonly level: Level;
  readonly expected: string;
  readonly actual: string;
  readonly step: number;
  readonly source: 'expectation' | 'contract';
  readonly aside: boolean;
}

export interface ReportCase {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly requirements: readonly string[];
  readonly errata: readonly string[];
  readonly verdict: CaseVerdict;
  readonly reason?: string;
  readonly findings: readonly ReportFinding[];
  readonly steps: readonly ReportStep[];
}

export interface ReportRequirement {
  readonly id: string;
  readonly level: Level;
  readonly area: string;
  readonly statement: string;
  readonly verdict: RequirementVerdict;
  readonly cases: readonly string[];
  readonly untested?: string;
}

/** How the suite was called. */
export interface ReportConfiguration {
  readonly only: readonly string[];
  readonly groups: readonly string[];
  readonly concurrency: number;
  readonly operator: boolean;
  readonly clientAuthority: boolean;
}

type Counts<Verdict extends string> = Readonly<Partial<Record<Verdict, number>>>;

/** The report of a run, see `spec/json-schema/conformance-report.schema.json`. */
export interface Report {
  readonly suite: { readonly name: 'margo-conformance'; readonly version: string };
  readonly contract: { readonly profile: 'signature'; readonly version: string; readonly digest: string };
  readonly target: { readonly kind: 'wfm'; readonly url: string };
  readonly configuration: ReportConfiguration;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** False when cases were left out. */
  readonly complete: boolean;
  readonly overall: OverallVerdict;
  readonly counts: { readonly cases: Counts<CaseVerdict>; readonly requirements: Counts<RequirementVerdict> };
  readonly cases: readonly ReportCase[];
  readonly requirements: readonly ReportRequirement[];
}
