import type { RunningWfm } from '@margo-contract/mocks';
import type { Case } from '../../src/case/case.js';
import { memoryOutput } from '../../src/command/output.js';
import { judgeWfm } from '../../src/command/wfm.js';
import type { WfmOptions } from '../../src/command/wfm-options.js';
import type { Report } from '../../src/report/report.js';
import { type Change, type Passing, startProxy } from './proxy.js';

/** Base of the catalogued problem types. */
export const BASE = 'https://docs.margo.org/specification/problem-types#';

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

/** Judges a WFM in a box whose answers are changed on the way. */
export async function judgeChanged(
  wfm: RunningWfm,
  cases: readonly Case[],
  change: (passing: Passing) => Change | undefined,
  options: Partial<WfmOptions> = {},
): Promise<Report> {
  const proxy = await startProxy(wfm, change);
  try {
    return await judge(wfm, cases, { ...options, url: proxy.url, ca: proxy.caFile });
  } finally {
    await proxy.close();
  }
}

/** Cases that did not pass, with what there is to say about them. */
export function open({ cases }: Report) {
  return cases
    .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
    .map(({ id, verdict, reason, findings }) => ({ id, verdict, reason, findings }));
}

/** The problem object of an answer. */
export function problemOf({ body }: Passing): Record<string, unknown> {
  return JSON.parse(body.toString());
}

/** Whether an answer is a problem of a catalogued type. */
export function isProblem(passing: Passing, slug: string): boolean {
  return passing.status >= 400 && problemOf(passing).type === BASE + slug;
}

/** A problem in place of the answer. */
export function problem(passing: Passing, status: number, type: string, members: object = {}): Change {
  const body = {
    type,
    title: 'Conflict',
    status,
    detail: 'So it is.',
    retryable: false,
    backoffStrategy: 'none',
  };
  return {
    status,
    headers: { ...passing.headers, 'content-type': 'application/problem+json' },
    body: JSON.stringify({ ...body, ...members }),
  };
}

/** The answer with other header fields. */
export function withHeaders(passing: Passing, headers: Passing['headers']): Change {
  return { headers: { ...passing.headers, ...headers } };
}
