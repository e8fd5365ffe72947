import type { DeviceReports, StatusPage } from '@margo-contract/generated/operator';
import { jsonResponse, type WireResponse } from '@margo-contract/sdk-server/core';
import type { ClientCall } from '../call.js';
import { readDeploymentId, readPage } from '../query.js';
import { viewDevice, viewStatus } from '../views.js';

/** The last report about each device of a client. */
export async function listCapabilities({ parts, client }: ClientCall): Promise<WireResponse> {
  const devices = await parts.store.devices.list(client.clientId);
  const body: DeviceReports = { devices: devices.map(viewDevice) };
  return jsonResponse(200, body);
}

/** One page of the status reports of a client, the oldest first. */
export async function listDeploymentStatuses({ parts, client, query }: ClientCall): Promise<WireResponse> {
  const deploymentId = readDeploymentId(query);
  const listing = ['statuses', client.clientId, deploymentId];
  const page = readPage(query, parts.cursors, listing);
  const wanted = { ...page, ...(deploymentId !== undefined && { deploymentId }) };
  const { items, next } = await parts.store.statuses.list(client.clientId, wanted);
  const body: StatusPage = {
    statuses: items.map(viewStatus),
    ...(next !== undefined && { nextCursor: parts.cursors.write(listing, next) }),
  };
  return jsonResponse(200, body);
}
