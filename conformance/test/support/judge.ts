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

/** Cases that did not pass, with what there is to say about them. */
export function open({ cases }: Report) {
  return cases
    .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
    .map(({ id, verdict, reason, findings }) => ({ id, verdict, reason, findings }));
}
