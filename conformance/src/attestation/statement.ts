import { createHash } from 'node:crypto';
import type { Report, ReportCase } from '../report/report.js';

/** Media type of the payload of an envelope with an in-toto statement. */
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** Type of an in-toto statement (https://github.com/in-toto/attestation, spec v1). */
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';

/** Type of the predicate that says how tests ended. */
export const PREDICATE_TYPE = 'https://in-toto.io/attestation/test-result/v0.1';

/** Name of the subject that is the report. */
export const REPORT_NAME = 'report.json';

/** A resource as in-toto describes it. */
interface ResourceDescriptor {
  readonly name: string;
  readonly uri?: string;
  readonly digest?: { readonly sha256: string };
  readonly content?: string;
  readonly mediaType?: string;
  readonly annotations?: Readonly<Record<string, unknown>>;
}

/** A statement about a run of the suite. */
export interface Statement {
  readonly _type: typeof STATEMENT_TYPE;
  readonly subject: readonly ResourceDescriptor[];
  readonly predicateType: typeof PREDICATE_TYPE;
  readonly predicate: {
    readonly result: 'PASSED' | 'WARNED' | 'FAILED';
    readonly configuration: readonly ResourceDescriptor[];
    readonly passedTests: readonly string[];
    readonly warnedTests: readonly string[];
    readonly failedTests: readonly string[];
  };
}

/**
 * The statement about a report. Its subject is the report, whose digest is known; of a server under test no digest
 * can be known, so the component is named by the configuration.
 *
 * @param json the report as it is written
 */
export function statementAbout(report: Report, json: string): Statement {
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: REPORT_NAME, digest: { sha256: sha256(json) } }],
    predicateType: PREDICATE_TYPE,
    predicate: {
      result: resultOf(report),
      configuration: configurationOf(report),
      passedTests: idsOf(report, ['passed']),
      warnedTests: idsOf(report, ['warned']),
      failedTests: idsOf(report, ['failed', 'error']),
    },
  };
}

/** SHA-256 of octets, or of a text in UTF-8, hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Anything short of conformant is no pass. */
function resultOf({ overall, counts }: Report): Statement['predicate']['result'] {
  if (overall !== 'conformant') return 'FAILED';
  const warnings = (counts.cases.warned ?? 0) + (counts.requirements.warned ?? 0);
  return warnings > 0 ? 'WARNED' : 'PASSED';
}

function configurationOf(report: Report): ResourceDescriptor[] {
  const { target, contract, suite, configuration, startedAt, finishedAt, ended, complete, overall, peer } =
    report;
  const { component = { name: 'unnamed', version: 'unknown' } } = target;
  return [
    {
      name: 'component',
      ...(target.kind !== 'device' && { uri: target.url }),
      annotations: { kind: target.kind, ...component },
    },
    {
      name: 'contract',
      digest: { sha256: contract.digest.replace('sha256:', '') },
      annotations: { profile: contract.profile, version: contract.version },
    },
    {
      name: 'suite',
      uri: `pkg:npm/%40margo-contract/conformance@${suite.version}`,
      annotations: { version: suite.version },
    },
    {
      name: 'run',
      mediaType: 'application/json',
      content: Buffer.from(JSON.stringify(configuration)).toString('base64'),
      annotations: {
        startedAt,
        finishedAt,
        ended,
        complete,
        overall,
        ...(report.dialect !== undefined && { dialect: report.dialect }),
        ...(peer !== undefined && { peer }),
        notShownTests: idsOf(report, ['not-shown']),
        notRunTests: idsOf(report, ['not-run']),
        notApplicableTests: idsOf(report, ['not-applicable']),
      },
    },
  ];
}

function idsOf({ cases }: Report, verdicts: readonly ReportCase['verdict'][]): string[] {
  return cases.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => id);
}
