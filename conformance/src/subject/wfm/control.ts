import type { Action } from '../../case/case.js';
import { Variables } from '../../case/variables.js';
import type { Exchange } from '../../exchange/message.js';
import { requirementOfEarlyRefusal, requirementOfRefusal } from '../../judge/refusal.js';
import { statusText } from '../../judge/response.js';
import type { BlamedDeviation } from '../../run/subject.js';
import { type CaseContext, freshContext, type RunContext } from './context.js';
import { perform } from './step/perform.js';

/**
 * Requests like those of cases, but with nothing in them that could be wrong. When a case gets an unexpected response, they
 * tell whether what it varied is the reason, or whether the WFM does so to everybody.
 */
export interface Control {
  /**
   * What violates a requirement whatever the request varied, if the response to a control request shows it.
   *
   * @param accepted the statuses that the step accepts
   */
  explains(exchange: Exchange, accepted: readonly number[]): Promise<BlamedDeviation | undefined>;
}

/** A kind of control request; each is sent once in a run, when it is first asked for. */
type Kind = 'read' | 'report' | 'delete';

/** Makes the control of a run, with a client of its own. */
export function createControl(run: RunContext): Control {
  const sent = new Map<Kind | 'onboard', Promise<Exchange | undefined>>();
  const context = freshContext(run, new Variables());
  const once = (kind: Kind | 'onboard'): Promise<Exchange | undefined> => {
    const known = sent.get(kind) ?? send(REQUESTS[kind], context);
    sent.set(kind, known);
    return known;
  };
  const see = async (kind: Kind): Promise<Exchange | undefined> => {
    const onboarded = await once('onboard');
    return onboarded === undefined || isSuccess(onboarded) ? once(kind) : onboarded;
  };
  return {
    async explains(exchange, accepted) {
      const kind = kindFor(exchange, accepted);
      if (kind === undefined) return undefined;
      const seen = await see(kind).catch(() => undefined); // without an operator there may be no client to try it with
      if (seen === undefined) return undefined;
      const id = requirementOf(kind, seen, run);
      return id === undefined || !run.contract.requirements.has(id) ? undefined : controlled(seen, id);
    },
  };
}

const REQUESTS: Readonly<Record<Kind | 'onboard', Action>> = {
  onboard: { kind: 'onboard', input: {} },
  read: { kind: 'request', input: { operation: 'getStateManifest' } },
  report: { kind: 'report-device', input: { id: '{device.control}' } },
  delete: {
    kind: 'request',
    input: { operation: 'deleteDeviceCapabilities', parameters: { deviceId: '{device.never}' } },
  },
};

/** What became of a control request; undefined where the profile has no request for it. */
async function send(action: Action, context: CaseContext): Promise<Exchange | undefined> {
  const outcome = await perform(action, context);
  return outcome.kind === 'exchange' ? outcome.exchange : undefined;
}

/** Which control request tells something about a response that was not expected. */
function kindFor(
  { request: { operationId, method }, response }: Exchange,
  accepted: readonly number[],
): Kind | undefined {
  const { status = 0 } = response ?? {};
  if (accepted.includes(status)) return undefined;
  if (status === 401) return 'read';
  if (status === 204 && method === 'DELETE' && accepted.includes(404)) return 'delete';
  const isReport = operationId === 'createDeviceCapabilities' || operationId === 'replaceDeviceCapabilities';
  const isToSucceed = accepted.some((wanted) => wanted < 300);
  return isReport && isToSucceed && status >= 400 && status < 500 ? 'report' : undefined;
}

function requirementOf(kind: Kind, seen: Exchange, { contract }: RunContext): string | undefined {
  if (kind === 'delete') return seen.response?.status === 204 ? 'CAP-005' : undefined;
  const isRefused = seen.response !== undefined && !isSuccess(seen);
  if (!isRefused) return undefined;
  const early = requirementOfEarlyRefusal(seen, contract);
  return kind === 'read' ? early : (early ?? requirementOfRefusal(seen, contract));
}

function controlled({ request: sent, response }: Exchange, id: string): BlamedDeviation {
  const isDelete = id === 'CAP-005';
  return {
    requirements: [id],
    expected: isDelete
      ? 'status 404 Not Found to a control request, DELETE of a device that was never reported'
      : `success of a control request in which nothing is wrong: ${sent.operationId ?? sent.method}`,
    actual: `status ${statusText(response?.status ?? 0)}`,
  };
}

function isSuccess({ response }: Exchange): boolean {
  return response !== undefined && response.status >= 200 && response.status < 300;
}
