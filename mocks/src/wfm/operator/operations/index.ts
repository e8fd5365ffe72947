import type { OperationId } from '@margo-contract/generated/operator';
import type { Answer } from '../../../http/answer.js';
import type { ClientCall, OperatorCall } from '../call.js';
import {
  approveClient,
  getClient,
  listClients,
  readmitClient,
  rejectClient,
  revokeClient,
} from './clients.js';
import { deleteDeployment, listDeployments, putDeployment } from './deployments.js';
import { getMaintenance, setMaintenance } from './maintenance.js';
import { registerClients, registerClientsFromStream } from './registrations.js';
import { listCapabilities, listDeploymentStatuses } from './reports.js';

/** What answers each operation of the operator interface; one that is missing does not compile. */
export const operationAnswers: Readonly<Record<OperationId, (call: OperatorCall) => Promise<Answer>>> = {
  registerClients,
  registerClientsFromStream,
  listClients,
  getClient: forClient(getClient),
  approveClient: forClient(approveClient),
  rejectClient: forClient(rejectClient),
  revokeClient: forClient(revokeClient),
  readmitClient: forClient(readmitClient),
  listCapabilities: forClient(listCapabilities),
  listDeploymentStatuses: forClient(listDeploymentStatuses),
  listDeployments: forClient(listDeployments),
  putDeployment: forClient(putDeployment),
  deleteDeployment: forClient(deleteDeployment),
  getMaintenance,
  setMaintenance,
};

/** The server finds the client of every path that names one, so a call without is a mistake in the table above. */
function forClient(answer: (call: ClientCall) => Promise<Answer>): (call: OperatorCall) => Promise<Answer> {
  return async ({ client, ...call }) => {
    if (client === undefined) throw new TypeError('The path of this operation names no client');
    return answer({ ...call, client });
  };
}
