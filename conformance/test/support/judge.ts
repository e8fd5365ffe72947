import type { RunningWfm } from '@margo-contract/mocks';
import type { Case } from '../../src/case/case.js';
import { memoryOutput } from '../../src/command/output.js';
import { judgeWfm } from '../../src/command/wfm.js';
import type { WfmOptions } from '../../src/command/wfm-options.js';
import type { Report } from '../../src/report/report.js';

/** Judges a WFM in a box, with its operator interface. */
export function judge(
  wfm: RunningWfm,
  cases: readonly Case[],
  options: Partial<WfmOptions> = {},
): Promise<Report> {
  const usual = { url: wfm.url, ca: wfm.caFile, only: [], group: [], concurrency: 8 };
  const operator = { operatorUrl: wfm.operatorUrl, operatorToken: wfm.operatorToken };
  return judgeWfm({ ...usual, ...operator, ...options }, cases, memoryOutput());
}

/** Judges a WFM in a box with mutual TLS, as the issuer of the SVIDs of its clients. */
export function judgeMutual(
  wfm: RunningWfm,
  cases: readonly Case[],
  options: { [Name in keyof WfmOptions]?: WfmOptions[Name] | undefined } = {},
): Promise<Report> {
  const { mis } = wfm.mtls ?? {};
  if (mis === undefined) throw new Error('this WFM has another profile');
  const { bundleFile: trustBundle, issuingCaFile: clientCa, issuingCaKeyFile: clientCaKey } = mis;
  const usual = { profile: 'mtls', trustBundle, clientCa, clientCaKey, ...options } as const;
  return judge(wfm, cases, withoutUndefined(usual));
}

function withoutUndefined(options: object): Partial<WfmOptions> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** Cases that did not pass, with what there is to say about them. */
export function open({ cases }: Report) {
  return cases
    .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
    .map(({ id, verdict, reason, findings }) => ({ id, verdict, reason, findings }));
}
