import { faultsOfCapabilities, faultsOfMutualCapabilities, isDeviceId } from './capabilities.js';
import type { Client } from './clients.js';
import { digestOf } from './desired-state.js';
import { jsonBody } from './json-body.js';
import type { Message, Reply } from './message.js';
import { conditional, demandAccept } from './negotiation.js';
import { Problem, semanticError } from './problem.js';
import { faultsOfMutualStatus, faultsOfStatus } from './status.js';

/** A request of a client that has proven who it is. */
export interface Call {
  readonly client: Pick<Client, 'desired' | 'devices' | 'reports'>;
  readonly message: Message;
  /** What the path says, undone of percent-encoding. */
  readonly values: readonly string[];
  readonly form: ReportForm;
}

/** What reports have in them, which is not the same in both profiles. */
interface ReportForm {
  readonly capabilities: typeof faultsOfCapabilities;
  readonly status: typeof faultsOfStatus;
}

export const SIGNATURE_FORM: ReportForm = { capabilities: faultsOfCapabilities, status: faultsOfStatus };
export const MUTUAL_FORM: ReportForm = {
  capabilities: faultsOfMutualCapabilities,
  status: faultsOfMutualStatus,
};

const MANIFEST = 'application/vnd.margo.manifest.v1+json';
const FOR_GOOD = 'public, max-age=31536000, immutable';

export function report({ client, message, form, values: [deviceId = ''] }: Call): Reply {
  if (!isDeviceId(deviceId)) throw semanticError([{ field: 'deviceId', message: 'is no device id' }]);
  const [gateway = ''] = deviceId.split('/');
  if (gateway !== deviceId && !client.devices.has(gateway))
    throw new Problem('gateway-not-found', `${gateway} was never reported`);
  const faults = form.capabilities(jsonBody(message), deviceId);
  if (faults.length > 0) throw semanticError(faults);
  const isKnown = client.devices.has(deviceId);
  client.devices.add(deviceId);
  return { status: isKnown && message.method === 'PUT' ? 200 : 201 };
}

export function withdraw({ client, values: [deviceId = ''] }: Call): Reply {
  if (!client.devices.has(deviceId)) throw new Problem('device-not-found', 'it was never reported');
  const gone = [...client.devices].filter((id) => id === deviceId || id.startsWith(`${deviceId}/`));
  for (const id of gone) {
    client.devices.delete(id);
    client.desired.removeDevice(id);
  }
  return { status: 204 };
}

export function manifest({ client, message }: Call): Reply {
  demandAccept(message, MANIFEST);
  const body = client.desired.manifest();
  const headers = { 'Content-Type': MANIFEST, 'Cache-Control': 'no-cache' };
  return conditional(message, `"${digestOf(body)}"`, { status: 200, headers, body });
}

export function document({ client, message, values: [id = '', digest = ''] }: Call): Reply {
  const body = client.desired.document(id, digest);
  if (body === undefined) throw new Problem('deployment-not-found', 'there is no such document');
  const headers = { 'Content-Type': 'application/yaml', 'Cache-Control': FOR_GOOD };
  return conditional(message, `"${digest}"`, { status: 200, headers, body });
}

export function bundle({ client, message, values: [digest = ''] }: Call): Reply {
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) throw new Problem('invalid-request', 'that is no digest');
  const body = client.desired.bundle(digest);
  if (body === undefined) throw new Problem('invalid-bundle', 'there is no such bundle');
  const type = 'application/vnd.margo.bundle.v1+tar+gzip';
  const headers = { 'Content-Type': type, 'Cache-Control': FOR_GOOD };
  return conditional(message, `"${digest}"`, { status: 200, headers, body });
}

export function reportStatus({ client, message, form, values: [id = ''] }: Call): Reply {
  if (!client.desired.knows(id)) throw new Problem(404, 'the client never had this deployment');
  const body = jsonBody(message);
  const faults = form.status(body, id, message.body.toString('utf8'));
  if (faults.length > 0) throw semanticError(faults);
  const key = `${id} ${body.deviceId}`;
  const status = client.reports.has(key) ? 200 : 201;
  client.reports.add(key);
  return { status };
}
