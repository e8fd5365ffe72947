import type { Step } from '../../case/case.js';
import type { Exchange } from '../../exchange/message.js';
import { statusText } from '../../judge/response.js';
import type { Culprit, Stop } from '../../run/subject.js';
import { acceptedStatuses } from '../wfm/culprit.js';
import { inapplicable } from '../wfm/stop.js';

/** Statuses by which a server asks its caller who he is, or sends him where that is asked. */
const WANTS_AUTHENTICATION = [401, 403, 407];

/** Whether a case about an identity service cannot go on after a response, or need not. */
export function stopAfter(step: Step, { request, response, failure }: Exchange): Stop | undefined {
  const isSetUp = step.expect.length === 0;
  if (response === undefined)
    return isSetUp ? { verdict: 'not-shown', reason: `its set-up failed: ${failure}` } : undefined;
  const { status } = response;
  if (status === 429) {
    const reason = `${request.method} ${request.target} was answered 429; try again later, or with a lower --concurrency`;
    return { verdict: 'not-run', reason };
  }
  if (isSetUp && status >= 300) {
    return { verdict: 'not-shown', reason: `its set-up failed: ${request.target} was answered ${status}` };
  }
  return inapplicable(step, response);
}

/**
 * What kept a request from what a step is about: that the service wants to know who asks (TB-001), or that it has another status than
 * there is for a document that is there, or is not (TB-007, TB-008).
 */
export function culpritOf(step: Step, { request, response }: Exchange): Culprit | undefined {
  if (response === undefined || acceptedStatuses(step).includes(response.status)) return undefined;
  const { status } = response;
  const id = WANTS_AUTHENTICATION.includes(status) ? 'TB-001' : requirementOfAbsence(request.operationId);
  if (status < 300 || request.method !== 'GET' || id === undefined) return undefined;
  const deviation = {
    requirements: [id],
    expected: `200, or 404 for what is not there, to ${request.method} ${request.target}`,
    actual: `status ${statusText(status)}`,
  };
  return { deviation, isMatterOf: ({ requirements }) => requirements.includes(id) };
}

function requirementOfAbsence(operationId: string | undefined): string | undefined {
  if (operationId === 'getTrustBundle') return 'TB-008';
  return operationId === 'getDiscoveryDocument' ? 'TB-007' : undefined;
}
