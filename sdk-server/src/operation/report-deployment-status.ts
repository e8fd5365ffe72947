import { validateDeploymentId } from '@margo-contract/generated/schema/identifiers/DeploymentId';
import {
  type DeploymentStatusManifest,
  validateDeploymentStatusManifest,
} from '@margo-contract/generated/schema/signature/DeploymentStatusManifest';
import { parseObject, semanticError, validated } from '../check/body.js';
import { checkContentType } from '../check/negotiation.js';
import { Refusal } from '../response/refusal.js';
import { type Call, parameter } from '../service/service.js';
import { emptyResponse, type WireResponse } from '../wire/response.js';
import type { WfmParts } from './device-capabilities.js';

/** Records a status report; 201 for the first of a deployment and device, 200 later (STA-002). */
export async function reportDeploymentStatus(call: Call<WfmParts>): Promise<WireResponse> {
  const { handlers, records } = call.parts;
  const clientId = await call.parts.authenticate(call);
  const deploymentId = parameter(call, 'deploymentId');
  if (!validateDeploymentId(deploymentId) || !(await records.hasDeployment(clientId, deploymentId)))
    throw new Refusal('about:blank', 404, { detail: 'This deployment was never assigned to the client.' });
  checkContentType(call.request, ['application/json']);
  const status = readStatus(parseObject(call.body), deploymentId);
  const order = await handlers.reportDeploymentStatus({ clientId, deploymentId, status });
  return emptyResponse(order === 'first' ? 201 : 200);
}

function readStatus(value: unknown, deploymentId: string): DeploymentStatusManifest {
  const status = validated(value, validateDeploymentStatusManifest);
  if (isSameId(status.deploymentId, deploymentId)) return status;
  const message = `must be ${deploymentId}, the deployment id of the path`;
  throw semanticError([{ field: 'deploymentId', message }]);
}

/** The case of hexadecimal digits says nothing (RFC 9562 section 4). */
function isSameId(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}
