import { isObject } from '@margo-contract/protocol';
import type { Step } from '../../case/case.js';
import {
  type Exchange,
  fieldValue,
  type ReceivedResponse,
  type SentRequest,
} from '../../exchange/message.js';
import type { Outcome } from '../../exchange/outcome.js';
import { faultOfRequest } from '../../judge/check-request.js';
import { requirementOfEarlyRefusal, requirementOfStatus, requirementOfSuccess } from '../../judge/refusal.js';
import { statusText } from '../../judge/response.js';
import type { BlamedDeviation, Culprit, Stop } from '../../run/subject.js';
import type { CaseContext } from './context.js';

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
  const id =
    requirementOfEarlyRefusal(exchange, contract) ?? requirementOfSuccess(exchange.request, contract);
  const stop = { verdict: 'not-shown', reason: `its set-up failed: ${what}` } as const;
  return id === undefined ? stop : { ...stop, deviation: refusalOf(exchange, id) };
}

/** The members of an action by which a request differs from the usual one, but for what it is about. */
const VARIATIONS = ['sign', 'tamper', 'digest', 'wire', 'method', 'certificate'];

/** The header fields on which signature and digest depend. */
const SIGNED = /^(signature|signature-input|content-digest|host)$/i;

/** Requirements of which a whole area speaks. */
const WIDE = ['SIG-007', 'DIG-002'];

function isUsualAction(input: Record<string, unknown>): boolean {
  const names = isObject(input.headers) ? Object.keys(input.headers) : [];
  return VARIATIONS.every((name) => input[name] === undefined) && !names.some((name) => SIGNED.test(name));
}

/** What kept a usual request from being looked at, or made its success look otherwise than it should. */
export function culpritOf(step: Step, outcome: Outcome, { contract }: CaseContext): Culprit | undefined {
  if (outcome.kind !== 'exchange') return undefined;
  const { exchange } = outcome;
  const { input } = step.action;
  const isUsual = isObject(input) && isUsualAction(input);
  const wantsRefusal = contract.profile === 'mtls' && acceptedStatuses(step).every((status) => status >= 300);
  const early = wantsRefusal ? undefined : requirementOfEarlyRefusal(exchange, contract);
  if (early !== undefined && !isWanted(step, exchange, early) && (isUsual || early === 'CLI-001')) {
    const areaOf = (id: string) => contract.requirements.get(id)?.area;
    return {
      deviation: refusalOf(exchange, early),
      isMatterOf: ({ requirements }) =>
        requirements.some((id) => id === early || (WIDE.includes(early) && areaOf(id) === areaOf(early))),
    };
  }
  const accepted = acceptedStatuses(step);
  const status = exchange.response?.status ?? 0;
  const isOtherSuccess = isSuccess(status) && accepted.some(isSuccess) && !accepted.includes(status);
  const id = isOtherSuccess
    ? requirementOfSuccess(exchange.request, contract)
    : requirementOfStatus(exchange, accepted);
  if (id === undefined) return undefined;
  return { deviation: refusalOf(exchange, id), isMatterOf: ({ requirements }) => requirements.includes(id) };
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Whether a step is about being refused so, or for what is checked at about the same time. */
function isWanted({ expect }: Step, { response }: Exchange, early: string): boolean {
  if (early === 'CLI-001')
    return expect.some(({ problem = [] }) => [problem].flat().includes('invalid-client'));
  const accepted = expect.flatMap(({ status = [] }) => status);
  const wantsNoTrust = accepted.includes(403) && !accepted.some((status) => status < 300);
  return wantsNoTrust || accepted.includes(response?.status ?? 0);
}

function refusalOf(
  { request, response, failure = 'the connection broke' }: Exchange,
  id: string,
): BlamedDeviation {
  const signed = request.presented === undefined ? howSigned(request) : 'with an SVID';
  return {
    requirements: [id],
    expected: `success of a good request: ${request.operationId ?? request.method}, ${signed}`,
    actual: response === undefined ? `no response: ${failure}` : `status ${statusText(response.status)}`,
  };
}

function howSigned({ fields }: SentRequest): string {
  const input = fieldValue(fields, 'signature-input');
  if (input === undefined) return 'without a signature';
  return `signed with ${/;alg="([^"]*)"/.exec(input)?.[1] ?? 'no alg'}`;
}

function inapplicable({ applies }: Step, { fields }: ReceivedResponse): Stop | undefined {
  if (applies === undefined || fieldValue(fields, applies.header) !== undefined) return undefined;
  return { verdict: 'not-applicable', reason: applies.otherwise };
}

function isToSucceed(step: Step): boolean {
  const accepted = acceptedStatuses(step);
  return isSetUp(step) || (accepted.length > 0 && accepted.every((status) => status < 400));
}

function isSetUp({ expect }: Step): boolean {
  return expect.length === 0;
}

function acceptedStatuses({ expect }: Step): readonly number[] {
  return expect.flatMap(({ status = [] }) => status);
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
