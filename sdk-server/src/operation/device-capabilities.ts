import {
  type DeviceCapabilitiesManifest,
  validateDeviceCapabilitiesManifest,
} from '@margo-contract/generated/schema/signature/DeviceCapabilitiesManifest';
import { DeviceIdError, parseDeviceId } from '@margo-contract/protocol';
import { parseObject, semanticError, validated } from '../check/body.js';
import { checkContentType } from '../check/negotiation.js';
import { Refusal } from '../response/refusal.js';
import { type Call, parameter } from '../service/service.js';
import { emptyResponse, type WireResponse } from '../wire/response.js';
import type { CapabilitiesReport, ClientRecords, WfmHandlers } from './handlers.js';

/** What the operations of every profile work with. */
export interface WfmParts {
  readonly handlers: WfmHandlers;
  readonly records: ClientRecords;
  /** Proves who calls, as the profile demands. @returns the id of the client, proven and trusted */
  authenticate(call: Call<unknown>): Promise<string>;
}

/** Stores a report; 201 (CAP-003). */
export async function createDeviceCapabilities(call: Call<WfmParts>): Promise<WireResponse> {
  await call.parts.handlers.createDeviceCapabilities(await readReport(call));
  return emptyResponse(201);
}

/** Replaces a report; 201 as well (CAP-003). */
export async function replaceDeviceCapabilities(call: Call<WfmParts>): Promise<WireResponse> {
  await call.parts.handlers.replaceDeviceCapabilities(await readReport(call));
  return emptyResponse(201);
}

/** Forgets a device; 204, or 404 when it is not known (CAP-005). */
export async function deleteDeviceCapabilities(call: Call<WfmParts>): Promise<WireResponse> {
  const { parts } = call;
  const clientId = await parts.authenticate(call);
  const deviceId = parameter(call, 'deviceId');
  if (!isDeviceId(deviceId) || !(await parts.records.hasDevice(clientId, deviceId)))
    throw new Refusal('device-not-found', 404, { detail: 'This client has no device with this id.' });
  await parts.handlers.deleteDeviceCapabilities({ clientId, deviceId });
  return emptyResponse(204);
}

async function readReport(call: Call<WfmParts>): Promise<CapabilitiesReport> {
  const clientId = await call.parts.authenticate(call);
  const deviceId = parameter(call, 'deviceId');
  const isValid = isDeviceId(deviceId);
  if (isValid) await checkGateway(call.parts.records, clientId, deviceId);
  checkContentType(call.request, ['application/json']);
  const value = parseObject(call.body);
  if (!isValid) throw invalidDeviceId();
  return { clientId, deviceId, capabilities: readCapabilities(value, deviceId) };
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

function readCapabilities(value: unknown, deviceId: string): DeviceCapabilitiesManifest {
  const capabilities = validated(value, validateDeviceCapabilitiesManifest);
  if (capabilities.properties.id === deviceId) return capabilities;
  const message = `must be ${deviceId}, the device id of the path`;
  throw semanticError([{ field: 'properties.id', message }]);
}
