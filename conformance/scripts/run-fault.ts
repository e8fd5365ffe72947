import { type StartWfmOptions, startWfm } from '@margo-contract/mocks';
import type { Case } from '../src/case/case.js';
import { memoryOutput } from '../src/command/output.js';
import { judgeWfm } from '../src/command/wfm.js';
import { type CaughtFault, casesAbout, type KnownFault } from '../src/coverage/fault-table.js';
import type { Report } from '../src/report/report.js';

/** How many cases run at a time. */
const CONCURRENCY = 8;

/** Runs cases against a WFM in a box that behaves otherwise; every case when there are none. */
export async function judgeBox(
  behaviour: Pick<StartWfmOptions, 'faults' | 'variants'>,
  cases: readonly Case[],
  selected: readonly Case[] = [],
): Promise<Report> {
  const wfm = await startWfm(behaviour);
  const { url, caFile: ca, operatorUrl, operatorToken } = wfm;
  const only = selected.map(({ id }) => id);
  // A fault of onboarding is one of those that a WFM is not judged with unless that is asked for.
  const access = { url, ca, operatorUrl, operatorToken };
  const options = { ...access, only, group: [], concurrency: CONCURRENCY, anyway: true };
  try {
    return await judgeWfm(options, cases, memoryOutput());
  } finally {
    await wfm.close();
  }
}

/** Finds out which of the cases that are about its requirement catch a fault. */
export async function catchFault(fault: KnownFault, cases: readonly Case[]): Promise<CaughtFault> {
  const { name, requirement, effect } = fault;
  const about = casesAbout(cases, requirement);
  if (about.length === 0) return { name, requirement, effect, cases: [] };
  return {
    name,
    requirement,
    effect,
    cases: caughtBy(await judgeBox({ faults: [name] }, cases, about), fault),
  };
}

/** The cases of a report that failed or warned and name the requirement of the fault. */
export function caughtBy({ cases }: Report, { requirement }: KnownFault): string[] {
  return cases
    .filter(({ verdict }) => verdict === 'failed' || verdict === 'warned')
    .filter(({ findings }) => findings.some(({ requirements }) => requirements.includes(requirement)))
    .map(({ id }) => id);
}
