import type { OperationId } from '@margo-contract/generated/operator';
import {
  checkContentType,
  Refusal,
  type Responder,
  type WireResponse,
} from '@margo-contract/sdk-server/core';
import type { ClientCall, OperatorCall, OperatorParts } from '../call.js';
import { readQuery } from '../query.js';
import {
  approveClient,
  getClient,
  listClients,
  readmitClient,
  rejectClient,
  revokeClient,
} from './clients.js';
import { deleteDeployment, listDeployments, putDeployment } from './deployments.js';
import { beginRotation, completeRotation, getTrustBundle, issueSvid, renewWfmSvid } from './identities.js';
import { getMaintenance, setMaintenance } from './maintenance.js';
import { registerClients, registerClientsFromStream } from './registrations.js';
import { listCapabilities, listDeploymentStatuses } from './reports.js';

/** What responds to each operation of the operator interface; one that is missing does not compile. */
export const responders: Readonly<Record<OperationId, Responder<OperatorParts>>> = {
  registerClients: aboutAll(registerClients),
  registerClientsFromStream: aboutAll(registerClientsFromStream),
  listClients: aboutAll(listClients),
  getClient: aboutClient(getClient),
  approveClient: aboutClient(approveClient),
  rejectClient: aboutClient(rejectClient),
  revokeClient: aboutClient(revokeClient),
  readmitClient: aboutClient(readmitClient),
  listCapabilities: aboutClient(listCapabilities),
  listDeploymentStatuses: aboutClient(listDeploymentStatuses),
  listDeployments: aboutClient(listDeployments),
  putDeployment: aboutClient(putDeployment),
  deleteDeployment: aboutClient(deleteDeployment),
  getTrustBundle: aboutAll(getTrustBundle),
  beginRotation: aboutAll(beginRotation),
  completeRotation: aboutAll(completeRotation),
  issueSvid: aboutAll(issueSvid),
  renewWfmSvid: aboutAll(renewWfmSvid),
  getMaintenance: aboutAll(getMaintenance),
  setMaintenance: aboutAll(setMaintenance),
};

function aboutAll(respond: (call: OperatorCall) => Promise<WireResponse>): Responder<OperatorParts> {
  return async (call) => respond(readCall(call));
}

/** Before its query and its body count, a request about a client needs one that the WFM knows. */
function aboutClient(respond: (call: ClientCall) => Promise<WireResponse>): Responder<OperatorParts> {
  return async (call) => {
    const client = await call.parts.store.clients.find(call.parameters.clientId ?? '');
    if (client !== undefined) return respond({ ...readCall(call), client });
    throw new Refusal('invalid-client', 404, { detail: 'No client has the id in this path.' });
  };
}

/** A body that does not say what it is counts as what the operation takes. */
function readCall(call: Parameters<Responder<OperatorParts>>[0]): OperatorCall {
  const { request, operation } = call;
  const query = readQuery(request.target, operation);
  if (operation.requestBody !== null) checkContentType(request, operation.requestBody.mediaTypes);
  return { ...call, query };
}
