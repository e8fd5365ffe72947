import { isObject } from '@margo-contract/protocol';
import type { Step } from '../../case/case.js';
import type { Contract } from '../../contract/contract.js';
import { type Exchange, fieldValue, type SentRequest } from '../../exchange/message.js';
import type { Outcome } from '../../exchange/outcome.js';
import {
  requirementOfEarlyRefusal,
  requirementOfOtherOctets,
  requirementOfRefusal,
  requirementOfStatus,
  requirementOfSuccess,
} from '../../judge/refusal.js';
import { statusText } from '../../judge/response.js';
import type { BlamedDeviation, Culprit } from '../../run/subject.js';
import type { CaseContext } from './context.js';
import type { Control } from './control.js';

/** The members of an action by which a request differs from the usual one, but for what it is about. */
const VARIATIONS = ['sign', 'tamper', 'digest', 'wire', 'method', 'certificate', 'register', 'query'];

/** The header fields on which signature and digest depend. */
const SIGNED = /^(signature|signature-input|content-digest|host)$/i;

/** Those that say of a request, whatever else it varies, that something before its point went wrong. */
const ALWAYS = ['CLI-001', 'CAP-003'];

/** Those that the WFM itself names when it refuses a good report. */
const NAMED = ['EXT-002', 'CAP-019', 'GW-008'];

/**
 * What kept a request from being looked at, or made its success look otherwise than it should. Where the request varies
 * something, a control request tells whether it was refused for that.
 */
export async function culpritOf(
  step: Step,
  outcome: Outcome,
  { contract }: CaseContext,
  control: Control,
): Promise<Culprit | undefined> {
  if (outcome.kind !== 'exchange' || isAsExpected(step, outcome.exchange)) return undefined;
  const { exchange } = outcome;
  const accepted = acceptedStatuses(step);
  const wantsRefusal = contract.profile === 'mtls' && mayBeRefused(step, exchange);
  const early = wantsRefusal ? undefined : requirementOfEarlyRefusal(exchange, contract);
  // A connection that was ended tells nothing of what its request varied.
  const isSeen = isUsual(step) || ALWAYS.includes(early ?? '') || exchange.response === undefined;
  const isKept = early !== undefined && isSeen && !isWanted(step, exchange, early);
  if (isKept && contract.requirements.has(early)) return culprit(refusalOf(exchange, early));
  const explained = await control.explains(exchange, accepted);
  if (explained !== undefined) return culprit(explained);
  const id = requirementOfOther(exchange, accepted, contract);
  return id === undefined || !contract.requirements.has(id) ? undefined : culprit(refusalOf(exchange, id));
}

/** Whether a step takes it for right, or for a matter of its own, that an SVID is refused: by its status, or by no response at all. */
function mayBeRefused({ expect }: Step, { response }: Exchange): boolean {
  const accepted = acceptedStatuses({ expect });
  if (response !== undefined) return accepted.every((status) => status >= 300);
  return (
    expect.some(({ mayClose }) => mayClose) || accepted.some((status) => status === 401 || status === 403)
  );
}

function requirementOfOther(
  exchange: Exchange,
  accepted: readonly number[],
  contract: Contract,
): string | undefined {
  const status = exchange.response?.status ?? 0;
  if (accepted.includes(304)) return requirementOfOtherOctets(exchange);
  const blamed = accepted.every(isSuccess) ? requirementOfRefusal(exchange, contract) : undefined;
  if (blamed !== undefined && NAMED.includes(blamed) && status === 422) return blamed;
  const isOtherSuccess = isSuccess(status) && accepted.some(isSuccess) && !accepted.includes(status);
  return isOtherSuccess
    ? requirementOfSuccess(exchange.request, contract)
    : requirementOfStatus(exchange, accepted);
}

function culprit(deviation: BlamedDeviation): Culprit {
  const { requirements: blamed } = deviation;
  return { deviation, isMatterOf: ({ requirements }) => requirements.some((id) => blamed.includes(id)) };
}

/** Whether the response has a status that the step accepts and, where that is all it can tell, a type too. */
function isAsExpected(step: Step, { response }: Exchange): boolean {
  const isKnownClient = step.expect.every(({ problem }) => problem === undefined);
  return isKnownClient && response !== undefined && acceptedStatuses(step).includes(response.status);
}

function isUsual({ action: { input } }: Step): boolean {
  if (!isObject(input)) return false;
  const names = isObject(input.headers) ? Object.keys(input.headers) : [];
  const isEncoded = JSON.stringify(input.parameters ?? {}).includes('%');
  const varies = VARIATIONS.some((name) => input[name] !== undefined) || isEncoded;
  return !varies && !names.some((name) => SIGNED.test(name));
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Whether a step is about being refused so, or for what is checked at about the same time. */
function isWanted({ expect }: Step, { response }: Exchange, early: string): boolean {
  const problems = expect.flatMap(({ problem = [] }) => problem);
  if (early === 'CLI-001') return problems.includes('invalid-client');
  if (early === 'CAP-003') return problems.includes('device-not-found');
  const accepted = expect.flatMap(({ status = [] }) => status);
  const wantsNoTrust = accepted.includes(403) && !accepted.some((status) => status < 300);
  return wantsNoTrust || accepted.includes(response?.status ?? 0);
}

/** That a good request was refused. */
export function refusalOf(
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

/** Every status that any expectation of a step accepts. */
export function acceptedStatuses({ expect }: Pick<Step, 'expect'>): readonly number[] {
  return expect.flatMap(({ status = [] }) => status);
}
