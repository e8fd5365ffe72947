import type { Step } from '../../case/case.js';
import { type Exchange, fieldValue, type ReceivedResponse } from '../../exchange/message.js';
import type { Outcome } from '../../exchange/outcome.js';
import { faultOfRequest } from '../../judge/check-request.js';
import { requirementOfEarlyRefusal, requirementOfRefusal } from '../../judge/refusal.js';
import type { Stop } from '../../run/subject.js';
import type { CaseContext } from './context.js';
import { acceptedStatuses, refusalOf } from './culprit.js';

/** Whether the case cannot go on after an outcome, or need not. */
export function stopAfter(step: Step, outcome: Outcome, context: CaseContext): Stop | undefined {
  if (outcome.kind !== 'exchange') return undefined;
  const { exchange } = outcome;
  const { response } = exchange;
  if (response === undefined)
    return isSetUp(step) ? setUpFailed(exchange, unanswered(exchange), context) : undefined;
  return (
    overloaded(step, exchange, response) ??
    untrusted(step, response, context) ??
    unprepared(step, exchange, response, context) ??
    inapplicable(step, response)
  );
}

/** A request that is to succeed has to follow the contract itself; where it does not, the suite is to blame. */
export function blameSuite(
  step: Step,
  outcome: Outcome,
  { contract, translator }: CaseContext,
): Stop | undefined {
  // What goes out in a dialect is not meant to follow the contract.
  if (outcome.kind !== 'exchange' || translator !== undefined) return undefined;
  const fault = isToSucceed(step) ? faultOfRequest(outcome.exchange.request, contract) : undefined;
  if (fault === undefined) return undefined;
  const reason = `the suite sent a request that breaks the contract, ${describe(outcome.exchange)}: ${fault}`;
  return { verdict: 'error', reason };
}

/** Every WFM may do this at any time, so it proves nothing. */
function overloaded(step: Step, exchange: Exchange, { status }: ReceivedResponse): Stop | undefined {
  if ((status !== 429 && status !== 503) || acceptedStatuses(step).includes(status)) return undefined;
  return notRun(`${describe(exchange)} was answered ${status}; try a lower --concurrency`);
}

/** A WFM may trust only clients that it knows, and there is nobody to tell it about the suite's. */
function untrusted(
  step: Step,
  { status }: ReceivedResponse,
  { provisioning, svids }: CaseContext,
): Stop | undefined {
  const accepted = acceptedStatuses(step);
  const wantsSuccess = isSetUp(step) || accepted.some((wanted) => wanted < 300);
  const isRefusal = step.action.kind === 'onboard' && status === 403 && !accepted.includes(403);
  const isDenied = svids.size > 0 && status === 403 && !accepted.includes(403);
  if (isDenied && wantsSuccess && !provisioning.functions.has('accept-client')) {
    const advice = `${provisioning.adviceFor(['accept-client'])}, or have it accept the whole namespace`;
    return notRun(`the WFM does not accept the suite's client (403); ${advice}`);
  }
  if (!isRefusal || !wantsSuccess || provisioning.functions.has('register-certificate')) return undefined;
  const advice = `${provisioning.adviceFor(['register-certificate'])}, or give --client-ca and --client-ca-key`;
  return notRun(`the WFM does not trust the suite's client (403); ${advice}`);
}

function unprepared(
  step: Step,
  exchange: Exchange,
  { status }: ReceivedResponse,
  context: CaseContext,
): Stop | undefined {
  if (!isSetUp(step) || (status >= 200 && status <= 299)) return undefined;
  return setUpFailed(exchange, `${describe(exchange)} was answered ${status}`, context);
}

/** Without its set-up a case shows nothing; that a good request was refused violates a requirement of its own. */
function setUpFailed(exchange: Exchange, what: string, { contract }: CaseContext): Stop {
  const id = requirementOfEarlyRefusal(exchange, contract) ?? requirementOfRefusal(exchange, contract);
  const stop = { verdict: 'not-shown', reason: `its set-up failed: ${what}` } as const;
  return id === undefined ? stop : { ...stop, deviation: refusalOf(exchange, id) };
}

/** Why a case says nothing about a subject whose response is another one that is right as well. */
export function inapplicable(
  { applies, expect }: Step,
  { status, fields }: ReceivedResponse,
): Stop | undefined {
  if (applies === undefined) return undefined;
  const { header, status: wanted = status, otherwise } = applies;
  const lacks = header !== undefined && fieldValue(fields, header) === undefined;
  // A status that the step does not accept either is for its expectations to judge.
  const isOther = wanted !== status && acceptedStatuses({ expect }).includes(status);
  return lacks || isOther ? { verdict: 'not-applicable', reason: otherwise } : undefined;
}

function isToSucceed(step: Step): boolean {
  const accepted = acceptedStatuses(step);
  return isSetUp(step) || (accepted.length > 0 && accepted.every((status) => status < 400));
}

function isSetUp({ expect }: Step): boolean {
  return expect.length === 0;
}

function describe({ request }: Exchange): string {
  return `${request.method} ${request.target}`;
}

function unanswered(exchange: Exchange): string {
  return `no answer to ${describe(exchange)}: ${exchange.failure}`;
}

function notRun(reason: string): Stop {
  return { verdict: 'not-run', reason };
}
