import type { Case, Step } from '../../case/case.js';
import type { Variables } from '../../case/variables.js';
import { sentenceOf } from '../../error.js';
import type { Outcome } from '../../exchange/outcome.js';
import type { Declared, Session, Stop, Subject } from '../../run/subject.js';
import type { RequestAction } from './action.js';
import type { CaseContext, RunContext } from './context.js';
import { diagnose, isAlive } from './diagnosis.js';
import { hidingDeviation } from './dialect/dialect.js';
import { declaredFailures } from './dialect/failures.js';
import type { Translator } from './dialect/translator.js';
import { checkReachable } from './preflight.js';
import { perform } from './step/perform.js';
import { blameSuite, culpritOf, OPERATOR_ADVICE, stopAfter } from './stop.js';

/** A WFM, to which the suite plays the clients and, through its operators, whatever else it needs. */
export function wfmSubject(run: RunContext): Subject {
  const { target, contract, clock } = run;
  return {
    target: { kind: 'wfm', url: target.url },
    noun: 'the WFM',
    contract,
    clock,
    prepare: (cases) => prepare(run, cases),
    missingFor: (item) => missingOperation(item, run) ?? missingFor(item, run),
    open: (item, variables) => openSession(item, variables, run),
    isAlive: () => isAlive(run),
    ...(run.translator !== undefined && { declared: declaredBy(run.translator, run) }),
  };
}

function declaredBy(translator: Translator, run: RunContext): () => Declared {
  const { dialect } = translator;
  return () => ({
    name: dialect.name,
    title: dialect.title,
    failures: declaredFailures(translator, run.contract),
    isHidden: (item) => missingOperation(item, run) !== undefined,
  });
}

async function prepare(run: RunContext, cases: readonly Case[]): Promise<void> {
  await checkReachable(run.target, run.limits);
  if (run.anyway === true) return;
  const onboards = cases.some(({ steps }) => steps.some(({ action }) => action.kind === 'onboard'));
  await diagnose(run, onboards);
}

/** Why a case says nothing about a WFM whose dialect lacks an operation. */
function missingOperation(item: Case, { translator }: RunContext): Stop | undefined {
  if (translator === undefined) return undefined;
  const { dialect } = translator;
  const notShown = (reason: string): Stop => ({ verdict: 'not-shown', reason });
  const hiding = hidingDeviation(item, dialect);
  if (hiding !== undefined)
    return notShown(`the dialect ${dialect.name} leaves nothing of it to be seen: ${hiding.says}`);
  for (const { action } of item.steps) {
    const operation = OPERATION_OF[action.kind] ?? (action.input as RequestAction | undefined)?.operation;
    const lacked = translator.lacks(operation);
    if (lacked !== undefined)
      return notShown(`the dialect ${dialect.name} lacks ${operation}: ${lacked.says}`);
  }
  return undefined;
}

const OPERATION_OF: Readonly<Record<string, string>> = {
  onboard: 'onboardClient',
  'report-device': 'createDeviceCapabilities',
};

function missingFor({ needs }: Case, { provisioning }: RunContext): Stop | undefined {
  const offered: ReadonlySet<string> = provisioning.functions;
  const missing = needs.filter((name) => !offered.has(name));
  if (missing.length === 0) return undefined;
  const reason = `it needs ${missing.join(', ')}, which nothing offers; ${OPERATOR_ADVICE}`;
  return { verdict: 'not-run', reason };
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
