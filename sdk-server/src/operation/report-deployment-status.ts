import { validateDeploymentId } from '@margo-contract/generated/schema/identifiers/DeploymentId';
import { parseObject, semanticError } from '../check/body.js';
import { checkContentType } from '../check/negotiation.js';
import { Refusal } from '../response/refusal.js';
import { type Call, parameter } from '../service/service.js';
import type { WireResponse } from '../wire/response.js';
import type { AnyDocuments, DeviceDocuments } from './handlers.js';
import { type WfmParts, written } from './parts.js';

/** Records a status report; 201 for the first of a deployment and device, 200 later (STA-002). */
export async function reportDeploymentStatus<Documents extends DeviceDocuments>(
  call: Call<WfmParts<Documents>>,
): Promise<WireResponse> {
  const { handlers, records, rules } = call.parts;
  const clientId = await call.parts.authenticate(call);
  const deploymentId = parameter(call, 'deploymentId');
  if (!validateDeploymentId(deploymentId) || !(await records.hasDeployment(clientId, deploymentId)))
    throw new Refusal('about:blank', 404, { detail: 'This deployment was never assigned to the client.' });
  checkContentType(call.request, ['application/json']);
  const status = rules.readStatus(parseObject(call.body));
  checkId(status, deploymentId);
  const order = await handlers.reportDeploymentStatus({ clientId, deploymentId, status });
  return written(call.parts, order === 'first' ? 201 : 200);
}

function checkId(status: AnyDocuments['status'], deploymentId: string): void {
  if (isSameId(status.deploymentId, deploymentId)) return;
  const message = `must be ${deploymentId}, the deployment id of the path`;
  throw semanticError([{ field: 'deploymentId', message }]);
}

/** The case of hexadecimal digits says nothing (RFC 9562 section 4). */
function isSameId(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}
