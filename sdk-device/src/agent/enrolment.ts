import { parseRootUrl, pathParameter } from '../operation/path.js';
import type { DeviceIdentity } from '../profile/signature/device-identity.js';
import { readTrustAnchors } from '../trust/trust-anchors.js';
import { AgentError } from './agent-error.js';

/** What a device tells the operator of a WFM when there is no network between them: a file on a stick, or text over a serial line. */
export interface EnrolmentRequest {
  readonly kind: 'margo-enrolment-request';
  readonly deviceId: string;
  /** The certificate of the device, PEM. */
  readonly certificate: string;
}

/** What the operator gives back. */
export interface EnrolmentResponse {
  readonly kind: 'margo-enrolment-response';
  readonly deviceId: string;
  /** Root URLs of the WFM, the preferred one first. */
  readonly endpoints: readonly string[];
  /** Root CA certificate of the WFM, PEM. */
  readonly ca: string;
  /** When the WFM has assigned one already; the device then does not onboard over the network. */
  readonly clientId?: string;
}

/** Longest file that is read, in characters. */
const MAXIMUM_LENGTH = 262_144;

/** The request of a device; write it to a file as JSON. @throws RequestError */
export function createEnrolmentRequest(deviceId: string, { certificate }: DeviceIdentity): EnrolmentRequest {
  return {
    kind: 'margo-enrolment-request',
    deviceId: pathParameter('deviceId', deviceId),
    certificate: certificate.x509.toString(),
  };
}

/** Reads the text of a request. @throws AgentError `agent-enrolment-malformed` */
export function readEnrolmentRequest(text: string): EnrolmentRequest {
  const { kind, deviceId, certificate } = readObject(text);
  if (kind !== 'margo-enrolment-request') throw malformed('it is no request of a device', kind);
  return check(() => ({
    kind,
    deviceId: pathParameter('deviceId', deviceId),
    certificate: readTrustAnchors({ ca: String(certificate) }).join('\n'),
  }));
}

/** The response to a request; write it to a file as JSON. @throws AgentError `agent-enrolment-malformed` */
export function createEnrolmentResponse(
  { deviceId }: EnrolmentRequest,
  given: Pick<EnrolmentResponse, 'endpoints' | 'ca' | 'clientId'>,
): EnrolmentResponse {
  return readEnrolmentResponse(JSON.stringify({ kind: 'margo-enrolment-response', deviceId, ...given }));
}

/**
 * Reads the text of a response.
 *
 * @param deviceId when given, the response has to be for this device
 * @throws AgentError `agent-enrolment-malformed`
 */
export function readEnrolmentResponse(text: string, deviceId?: string): EnrolmentResponse {
  const { kind, deviceId: meant, endpoints, ca, clientId } = readObject(text);
  if (kind !== 'margo-enrolment-response') throw malformed('it is no response of an operator', kind);
  if (deviceId !== undefined && meant !== deviceId) throw malformed(`it is not for ${deviceId}, but`, meant);
  if (!Array.isArray(endpoints) || endpoints.length === 0) throw malformed('it has no endpoints', endpoints);
  return check(() => ({
    kind,
    deviceId: pathParameter('deviceId', meant),
    endpoints: endpoints.map((url) => parseRootUrl(String(url))),
    ca: readTrustAnchors({ ca: String(ca) }).join('\n'),
    ...(clientId !== undefined && { clientId: pathParameter('clientId', clientId) }),
  }));
}

function readObject(text: string): Record<string, unknown> {
  const value: unknown = check(() => JSON.parse(text.length > MAXIMUM_LENGTH ? '' : text));
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  throw malformed('it is no JSON object', value);
}

function check<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    const message = `The enrolment file cannot be used: ${cause instanceof Error ? cause.message : cause}`;
    throw new AgentError('agent-enrolment-malformed', message, { cause });
  }
}

function malformed(reason: string, value: unknown): AgentError {
  const shown = JSON.stringify(value)?.slice(0, 100);
  return new AgentError(
    'agent-enrolment-malformed',
    `The enrolment file cannot be used: ${reason} (${shown})`,
  );
}
