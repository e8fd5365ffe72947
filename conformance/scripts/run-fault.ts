import { type StartWfmOptions, startWfm } from '@margo-contract/mocks';
import type { Case } from '../src/case/case.js';
import { memoryOutput } from '../src/command/output.js';
import { judgeWfm } from '../src/command/wfm.js';
import { type CaughtFault, casesAbout, type KnownFault } from '../src/coverage/fault-table.js';
import type { Report } from '../src/report/report.js';

/** How many cases run at a time. */
const CONCURRENCY = 8;

/** Of the cases that caught a fault, so many run again when only that is asked. */
const TRIED_AGAIN = 2;

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

/**
 * Finds out which cases catch a fault, and which requirements besides its own turn red. Of the cases that are derived
 * from the contract, and of those that make RSA keys, only those about its requirement run: the others are all alike.
 *
 * @param known what an earlier run found; then only the first cases that caught the fault run again, and the rest is taken from there
 */
export async function catchFault(
  fault: KnownFault,
  cases: readonly Case[],
  known?: CaughtFault,
): Promise<CaughtFault> {
  const { name, requirement, effect, also } = fault;
  const claimed = known?.cases.slice(0, TRIED_AGAIN) ?? [];
  const again = cases.filter(({ id }) => claimed.includes(id));
  const report = await judgeBox(
    { faults: [name] },
    cases,
    known === undefined ? chosenFor(fault, cases) : again,
  );
  return {
    name,
    requirement,
    effect,
    ...(also !== undefined && { also }),
    cases: [...caughtBy(report, fault), ...(known?.cases.slice(TRIED_AGAIN) ?? [])],
    blamed: known?.blamed ?? violated(report).filter((id) => id !== requirement),
  };
}

function chosenFor({ requirement }: KnownFault, cases: readonly Case[]): readonly Case[] {
  const about = casesAbout(cases, requirement);
  const others = cases.filter(
    (item) => item.rule === undefined && !makesRsaKeys(item) && !about.includes(item),
  );
  return [...about, ...others];
}

function makesRsaKeys({ steps }: Case): boolean {
  return steps.some(({ action }) => JSON.stringify(action.input ?? null).includes('rsa-'));
}

/** Requirements that a report finds violated. */
export function violated({ requirements }: Report): string[] {
  return requirements
    .filter(({ verdict }) => verdict === 'failed' || verdict === 'warned')
    .map(({ id }) => id);
}

/** The cases of a report that failed or warned and name a requirement that the fault violates. */
export function caughtBy({ cases }: Report, { requirement, also = {} }: KnownFault): string[] {
  const violated = [requirement, ...Object.keys(also)];
  return cases
    .filter(({ verdict }) => verdict === 'failed' || verdict === 'warned')
    .filter(({ findings }) =>
      findings.some(({ requirements }) => requirements.some((id) => violated.includes(id))),
    )
    .map(({ id }) => id);
}
