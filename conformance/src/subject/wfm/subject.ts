import type { Case, Step } from '../../case/case.js';
import type { Variables } from '../../case/variables.js';
import { sentenceOf } from '../../error.js';
import type { Outcome } from '../../exchange/outcome.js';
import type { Session, Stop, Subject } from '../../run/subject.js';
import type { CaseContext, RunContext } from './context.js';
import { checkReachable } from './preflight.js';
import { perform } from './step/perform.js';
import { blameSuite, culpritOf, OPERATOR_ADVICE, stopAfter } from './stop.js';

/** A WFM, to which the suite plays the clients and, through its operators, whatever else it needs. */
export function wfmSubject(run: RunContext): Subject {
  const { target, contract, clock, limits } = run;
  return {
    target: { kind: 'wfm', url: target.url },
    noun: 'the WFM',
    contract,
    clock,
    prepare: () => checkReachable(target, limits),
    missingFor: (item) => missingFor(item, run),
    open: (item, variables) => openSession(item, variables, run),
  };
}

function missingFor({ needs }: Case, { provisioning }: RunContext): string | undefined {
  const missing = needs.filter((name) => !provisioning.functions.has(name));
  if (missing.length === 0) return undefined;
  return `it needs ${missing.join(', ')}, which nothing offers; ${OPERATOR_ADVICE}`;
}

function openSession(item: Case, variables: Variables, run: RunContext): Session {
  const context: CaseContext = { ...run, variables, clients: new Map(), sent: new Map() };
  variables.set('basePath', run.target.basePath);
  variables.set('authority', run.target.authority);
  return {
    async perform(action, name) {
      const outcome = await perform(action, context);
      if (name !== undefined && outcome.kind === 'exchange') context.sent.set(name, outcome.exchange.request);
      return outcome;
    },
    stopAfter: (step: Step, outcome: Outcome) =>
      blameSuite(step, outcome, context) ?? stopAfter(step, outcome, context),
    culpritOf: (step, outcome) => culpritOf(step, outcome, context),
    stopWithout: (variable) => (/(^|\.)clientId$/.test(variable) ? NOT_ONBOARDED : undefined),
    close: () => openAgain(item, run),
  };
}

const NOT_ONBOARDED: Stop = {
  verdict: 'not-shown',
  reason: 'its set-up failed: onboarding gave no clientId',
};

/** Maintenance must not outlive the case that switched it on. */
async function openAgain({ needs }: Case, { provisioning }: RunContext): Promise<Stop | undefined> {
  if (!needs.includes('set-maintenance')) return undefined;
  try {
    await provisioning.setMaintenance(undefined);
    return undefined;
  } catch (error) {
    return { verdict: 'error', reason: `maintenance could not be switched off again: ${sentenceOf(error)}` };
  }
}
