import { type DeviceCapabilitiesManifest, validators } from '@margo-contract/generated/signature';
import { emptyAnswer } from '../answer/json.js';
import { findFaults, parseBody, refuseFaults } from '../check/body.js';
import { checkContentType } from '../check/content-type.js';
import { checkDevice, checkDeviceId, checkGateway, isDeviceId } from '../check/device-id.js';
import type { CapabilitiesReport } from '../handlers.js';
import type { WireResponse } from '../wire/response.js';
import { authenticate } from './authenticate.js';
import { type Call, parameter } from './context.js';

/** S3: stores a report; 201 (CAP-003). */
export async function createDeviceCapabilities(call: Call): Promise<WireResponse> {
  await call.parts.handlers.createDeviceCapabilities(await readReport(call));
  return emptyAnswer(201);
}

/** S4: replaces a report; 201 as well (CAP-003). */
export async function replaceDeviceCapabilities(call: Call): Promise<WireResponse> {
  await call.parts.handlers.replaceDeviceCapabilities(await readReport(call));
  return emptyAnswer(201);
}

/** S5: forgets a device; 204, or 404 when it is not known (CAP-005). */
export async function deleteDeviceCapabilities(call: Call): Promise<WireResponse> {
  const clientId = await authenticate(call);
  const deviceId = parameter(call, 'deviceId');
  await checkDevice(call.parts.records, clientId, deviceId);
  await call.parts.handlers.deleteDeviceCapabilities({ clientId, deviceId });
  return emptyAnswer(204);
}

async function readReport(call: Call): Promise<CapabilitiesReport> {
  const clientId = await authenticate(call);
  const deviceId = parameter(call, 'deviceId');
  if (isDeviceId(deviceId)) await checkGateway(call.parts.records, clientId, deviceId);
  checkContentType(call.request);
  const value = parseBody(call.body);
  checkDeviceId(deviceId);
  return { clientId, deviceId, capabilities: readCapabilities(value, deviceId) };
}

function readCapabilities(value: unknown, deviceId: string): DeviceCapabilitiesManifest {
  const validate = validators.DeviceCapabilitiesManifest;
  const faults = findFaults(value, validate);
  refuseFaults(faults);
  const capabilities = value as DeviceCapabilitiesManifest; // the validator has just found no fault
  if (capabilities.properties.id !== deviceId) {
    refuseFaults([{ field: 'properties.id', message: `must be ${deviceId}, the device id of the path` }]);
  }
  return capabilities;
}
