import type { Case, Step } from '../../case/case.js';
import { isOperatorFunction } from '../../case/operator-function.js';
import type { Variables } from '../../case/variables.js';
import { sentenceOf } from '../../error.js';
import type { Outcome } from '../../exchange/outcome.js';
import { closeRotation } from '../../provisioning/rotation.js';
import type { Declared, Session, Stop, Subject } from '../../run/subject.js';
import type { AssignDeploymentAction, RequestAction, SvidAction } from './action.js';
import { type CaseContext, DEFAULT_CLIENT, freshContext, type RunContext } from './context.js';
import { type Control, createControl } from './control.js';
import { culpritOf } from './culprit.js';
import { diagnose, isAlive } from './diagnosis.js';
import { hidingDeviation } from './dialect/dialect.js';
import { declaredFailures } from './dialect/failures.js';
import type { Translator } from './dialect/translator.js';
import { checkReachable } from './preflight.js';
import { perform } from './step/perform.js';
import { blameSuite, stopAfter } from './stop.js';

/** A WFM, to which the suite plays the clients and, through its operators, whatever else it needs. */
export function wfmSubject(run: RunContext): Subject {
  const { target, contract, clock } = run;
  const control = createControl(run);
  return {
    target: { kind: 'wfm', url: target.url },
    noun: 'the WFM',
    contract,
    clock,
    prepare: (cases) => prepare(run, cases),
    missingFor: (item) =>
      missingOperation(item, run) ??
      missingFor(item, run) ??
      missingSvids(item, run) ??
      missingLimit(item, run) ??
      otherDocuments(item, run),
    open: (item, variables) => openSession(item, variables, run, control),
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
  if (run.identities === undefined) await checkReachable(run.target, run.limits);
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
  const reason = `it needs ${missing.join(', ')}, which nothing offers; ${provisioning.adviceFor(missing.filter(isOperatorFunction))}`;
  return { verdict: 'not-run', reason };
}

/** Why the SVIDs of a case cannot be had. */
function missingSvids({ steps }: Case, { identities }: RunContext): Stop | undefined {
  const orders = steps.flatMap(({ action }) => (action.kind === 'svid' ? [action.input as SvidAction] : []));
  const reasons = orders.flatMap((order) => identities?.lacks(order) ?? []);
  const fixed = asksForAnother(steps) ? identities?.fixed : undefined;
  if (fixed !== undefined)
    return { verdict: 'not-run', reason: `it needs SVIDs that are made now: ${fixed}` };
  if (reasons.length === 0) return undefined;
  const wanted = orders.map(({ as, key }) => as ?? key ?? 'usual').join(', ');
  return {
    verdict: 'not-run',
    reason: `it needs SVIDs that are not at hand (${wanted}): ${reasons.join('; ')}`,
  };
}

/** Whether a case has a client get a second usual SVID, or an anchor below which all have to get one. */
function asksForAnother(steps: Case['steps']): boolean {
  const known = new Set<string>();
  return steps.some(({ action: { kind, input } }) => {
    if (kind === 'begin-rotation') return true;
    // The schema of cases holds the form of each action.
    const { client = DEFAULT_CLIENT, as, key } = (input ?? {}) as SvidAction;
    const isAgain = kind === 'svid' && known.has(client) && as === undefined && key === undefined;
    if (kind === 'svid' || kind === 'onboard') known.add(client);
    return isAgain;
  });
}

/** The interface gives no number for how long a connection may go on. */
function missingLimit({ steps }: Case, { connectionAge }: RunContext): Stop | undefined {
  if (connectionAge !== undefined || steps.every(({ action }) => action.kind !== 'wait')) return undefined;
  const reason =
    'the contract sets no limit to the age of connections, and none was given with --connection-age';
  return { verdict: 'not-applicable', reason };
}

/** Members of a document that operators decide, whoever writes the document. */
const DECIDED = ['/id', '/metadata/deviceId'];

/** The contract leaves open who writes documents; where the WFM does, cases that give content of their own show nothing. */
function otherDocuments({ steps }: Case, { provisioning }: RunContext): Stop | undefined {
  if (provisioning.documents === 'given') return undefined;
  const given = steps.flatMap(({ action, expect }) => [
    ...(action.kind === 'assign-deployment' ? contentOf(action.input) : []),
    // What the examples of the contract have there; other members are judged by their form.
    ...expect.flatMap(({ yaml = {} }) =>
      Object.keys(yaml).filter((member) =>
        /^\/spec\/(parameters|deploymentProfile\/deviceConstraints)\b/.test(member),
      ),
    ),
  ]);
  if (given.length === 0) return undefined;
  const reason = `it gives ${given.join(', ')} of a document, and this WFM writes documents itself`;
  return { verdict: 'not-applicable', reason };
}

function contentOf(input: unknown): readonly string[] {
  // The schema of cases holds the form of each action.
  const { set = {} } = input as AssignDeploymentAction;
  return Object.keys(set).filter((pointer) => !DECIDED.includes(pointer));
}

function openSession(item: Case, variables: Variables, run: RunContext, control: Control): Session {
  const context = freshContext(run, variables);
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
    culpritOf: (step, outcome) => culpritOf(step, outcome, context, control),
    stopWithout: (variable) => (/(^|\.)clientId$/.test(variable) ? NOT_ONBOARDED : undefined),
    async close() {
      for (const connection of context.kept.values()) connection.close();
      return (await openAgain(item, run)) ?? (await endRotation(context));
    },
  };
}

const NOT_ONBOARDED: Stop = {
  verdict: 'not-shown',
  reason: 'its set-up failed: onboarding gave no clientId that can stand in a path',
};

/** A rotation in whose middle a case ended must not keep later ones from beginning theirs. */
async function endRotation({ provisioning, rotation, identities }: CaseContext): Promise<Stop | undefined> {
  try {
    if (await closeRotation(provisioning, rotation)) await identities?.refresh();
    return undefined;
  } catch (error) {
    const reason = `the rotation of the trust bundle that it began could not be completed: ${sentenceOf(error)}`;
    return { verdict: 'error', reason };
  }
}

/** What closes the device interface must not outlive the case that switched it on. */
async function openAgain({ needs }: Case, { provisioning }: RunContext): Promise<Stop | undefined> {
  const offs: readonly (readonly [string, () => Promise<void>])[] = [
    ['set-maintenance', () => provisioning.setMaintenance(undefined)],
    ['throttle', () => provisioning.throttle(undefined)],
    ['fail', () => provisioning.fail(false)],
  ];
  for (const [name, switchOff] of offs) {
    if (!needs.includes(name)) continue;
    try {
      await switchOff();
    } catch (error) {
      const what = name === 'set-maintenance' ? 'maintenance' : name;
      return { verdict: 'error', reason: `${what} could not be switched off again: ${sentenceOf(error)}` };
    }
  }
  return undefined;
}
