import { DeviceIdError, parseDeviceId } from '@margo-contract/protocol';
import { parseObject, semanticError } from '../check/body.js';
import { checkContentType } from '../check/negotiation.js';
import { Refusal } from '../response/refusal.js';
import { type Call, parameter } from '../service/service.js';
import type { WireResponse } from '../wire/response.js';
import type { AnyDocuments, CapabilitiesReport, ClientRecords, DeviceDocuments } from './handlers.js';
import { type WfmParts, written } from './parts.js';

/** Keeps a report about a device; 201, or the status that the profile has for one that replaces another (CAP-003). */
export async function replaceDeviceCapabilities<Documents extends DeviceDocuments>(
  call: Call<WfmParts<Documents>>,
): Promise<WireResponse> {
  const { parts } = call;
  const report = await readReport(call);
  const { replacedStatus } = parts.rules;
  const isKnown = replacedStatus !== 201 && (await parts.records.hasDevice(report.clientId, report.deviceId));
  await parts.handlers.replaceDeviceCapabilities(report);
  return written(parts, isKnown ? replacedStatus : 201);
}

/** Forgets a device; 204, or 404 when it is not known (CAP-005). */
export async function deleteDeviceCapabilities(call: Call<WfmParts<AnyDocuments>>): Promise<WireResponse> {
  const { parts } = call;
  const clientId = await parts.authenticate(call);
  const deviceId = parameter(call, 'deviceId');
  if (!isDeviceId(deviceId) || !(await parts.records.hasDevice(clientId, deviceId)))
    throw new Refusal('device-not-found', 404, { detail: 'This client has no device with this id.' });
  await parts.handlers.deleteDeviceCapabilities({ clientId, deviceId });
  return written(parts, 204);
}

/** Reads a report up to its last check. */
export async function readReport<Documents extends DeviceDocuments>(
  call: Call<WfmParts<Documents>>,
): Promise<CapabilitiesReport<Documents>> {
  const clientId = await call.parts.authenticate(call);
  const deviceId = parameter(call, 'deviceId');
  const isValid = isDeviceId(deviceId);
  if (isValid) await checkGateway(call.parts.records, clientId, deviceId);
  checkContentType(call.request, ['application/json']);
  const value = parseObject(call.body);
  if (!isValid) throw invalidDeviceId();
  const capabilities = call.parts.rules.readCapabilities(value);
  checkId(capabilities, deviceId);
  return { clientId, deviceId, capabilities };
}

/** Whether a path value is a device id (CAP-011). */
function isDeviceId(deviceId: string): boolean {
  try {
    parseDeviceId(deviceId);
    return true;
  } catch (error) {
    if (error instanceof DeviceIdError) return false;
    throw error;
  }
}

/** Refuses a report for a child whose gateway is not known with 404 (GW-005); only the first segment counts. */
async function checkGateway(records: ClientRecords, clientId: string, deviceId: string): Promise<void> {
  const [gatewayId = '', ...rest] = deviceId.split('/');
  if (rest.length === 0 || (await records.hasDevice(clientId, gatewayId))) return;
  throw new Refusal('gateway-not-found', 404, {
    detail: `No gateway ${gatewayId} is registered for this client.`,
  });
}

/** An ill-formed device id in the path of a report (erratum R-03). */
function invalidDeviceId(): Refusal {
  const message = 'must be segments of A-Z a-z 0-9 . _ ~ - joined by /, none of them . or ..';
  return new Refusal('semantic-error', 422, {
    detail: 'The device id in the path is not valid.',
    errors: [{ field: 'deviceId', message }],
  });
}

function checkId({ properties }: AnyDocuments['capabilities'], deviceId: string): void {
  if (properties.id === deviceId) return;
  const message = `must be ${deviceId}, the device id of the path`;
  throw semanticError([{ field: 'properties.id', message }]);
}
