import type { Profile } from '../contract/contract.js';
import type { Level } from '../finding/finding.js';
import type { Reading } from '../verdict/reading.js';
import type { CaseVerdict, OverallVerdict, RequirementVerdict } from '../verdict/verdict.js';
import type { ReportTarget } from './target.js';

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
  /** With mutual TLS, the client whose SVID was presented in the handshake. */
  readonly spiffeId?: string;
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

/** One thing that was not as a requirement demands. */
export interface ReportFinding {
  readonly requirements: readonly string[];
  readonly level: Level;
  readonly expected: string;
  readonly actual: string;
  readonly step: number;
  readonly source: 'expectation' | 'contract';
  readonly aside: boolean;
}

/** What only the strict reading of an erratum objects to. */
export interface ReportHanging extends ReportFinding {
  readonly erratum: string;
}

/** A case in a report: its verdict and the exchanges behind it. */
export interface ReportCase {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly requirements: readonly string[];
  readonly errata: readonly string[];
  /** Where the constraint stands that a derived case breaks: a JSON Pointer into the bundled document. */
  readonly rule?: string;
  readonly verdict: CaseVerdict;
  readonly reason?: string;
  /** Of a case that was not shown: the requirements whose violation is to blame. */
  readonly through?: readonly string[];
  readonly findings: readonly ReportFinding[];
  /** What hangs on the reading of an erratum; absent when nothing does. */
  readonly hanging?: readonly ReportHanging[];
  /** The verdict under the other reading, when it is another one. */
  readonly otherwise?: CaseVerdict;
  /** Why it was known before the run that the case fails. */
  readonly known?: string;
  readonly steps: readonly ReportStep[];
}

/** The verdict on the cases of one group; one that was left out counts as not run. */
export interface ReportGroup {
  readonly group: string;
  readonly verdict: CaseVerdict;
  readonly counts: Counts<CaseVerdict>;
}

/** An erratum that cases of the run depend on. */
export interface ReportErratum {
  readonly id: string;
  readonly topic: string;
  readonly reading: string;
  readonly lenient?: string;
  readonly requirements: readonly string[];
  readonly cases: readonly string[];
  /** Those of the cases whose verdict is another one under the other reading. */
  readonly decisive: readonly string[];
}

/** Failures that were known before the run. */
export interface ReportKnownFailing {
  readonly entries: readonly {
    readonly pattern: string;
    readonly reason: string;
    readonly cases: readonly string[];
  }[];
  /** Sentences about entries that no longer hold. */
  readonly faults: readonly string[];
  /** Whether nothing is wrong apart from what was known, and everything that was known still is. */
  readonly asExpected: boolean;
}

/** A requirement in a report, and the verdict that follows from its cases. */
export interface ReportRequirement {
  readonly id: string;
  readonly level: Level;
  readonly area: string;
  readonly statement: string;
  readonly verdict: RequirementVerdict;
  readonly cases: readonly string[];
  readonly untested?: string;
  /** When it was not shown: the requirements whose violation is to blame. */
  readonly through?: readonly string[];
  /** The verdict under the other reading, when it is another one. */
  readonly otherwise?: RequirementVerdict;
}

/** How the suite was called. */
export interface ReportConfiguration {
  readonly only: readonly string[];
  readonly groups: readonly string[];
  readonly concurrency: number;
  readonly reading: Reading;
  readonly operator: boolean;
  readonly clientAuthority: boolean;
  /** What the device claims to have, beyond what every device has. */
  readonly claims?: readonly string[];
}

/** A dialect in a report. */
export interface ReportDialect {
  readonly name: string;
  readonly title: string;
  /** The verdict on what is left when its deviations, and what they hide, are taken away. */
  readonly beneath: OverallVerdict;
}

type Counts<Verdict extends string> = Readonly<Partial<Record<Verdict, number>>>;

/** The report of a run, see `spec/json-schema/conformance-report.schema.json`. */
export interface Report {
  readonly suite: { readonly name: 'margo-conformance'; readonly version: string };
  readonly contract: { readonly profile: Profile; readonly version: string; readonly digest: string };
  readonly target: ReportTarget;
  /** Who or what was on the other side, for a matrix of many reports. */
  readonly peer?: string;
  readonly configuration: ReportConfiguration;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** How the run ended: by itself, at the first failure as it was told to, stopped by somebody, or by what it relied on, at its deadline, or since the target stopped responding. */
  readonly ended: 'finished' | 'bailed' | 'interrupted' | 'broken' | 'overdue' | 'died';
  /** The last that was seen of a target that stopped responding. */
  readonly death?: { readonly case: string; readonly request: string };
  /** False when cases were left out. */
  readonly complete: boolean;
  readonly overall: OverallVerdict;
  /** The overall verdict under the other reading, when it is another one. */
  readonly otherwise?: OverallVerdict;
  /** The dialect that the target was said to speak, and the verdict on what lies beneath it. */
  readonly dialect?: ReportDialect;
  readonly counts: { readonly cases: Counts<CaseVerdict>; readonly requirements: Counts<RequirementVerdict> };
  readonly groups: readonly ReportGroup[];
  readonly cases: readonly ReportCase[];
  readonly requirements: readonly ReportRequirement[];
  readonly errata: readonly ReportErratum[];
  readonly knownFailing?: ReportKnownFailing;
}
