import { type DeploymentStatusManifest, validators } from '@margo-contract/generated/signature';
import { emptyAnswer } from '../answer/json.js';
import { Refusal } from '../answer/refusal.js';
import { findFaults, parseBody, refuseFaults } from '../check/body.js';
import { checkContentType } from '../check/content-type.js';
import type { WireResponse } from '../wire/response.js';
import { authenticate } from './authenticate.js';
import { type Call, parameter } from './context.js';

/** S9: records a status report; 201 for the first of a deployment and device, 200 later (STA-002). */
export async function reportDeploymentStatus(call: Call): Promise<WireResponse> {
  const clientId = await authenticate(call);
  const deploymentId = parameter(call, 'deploymentId');
  const { handlers, records } = call.parts;
  if (!validators.DeploymentId(deploymentId) || !(await records.hasDeployment(clientId, deploymentId)))
    throw new Refusal('about:blank', 404, { detail: 'This deployment was never assigned to the client.' });
  checkContentType(call.request);
  const status = readStatus(parseBody(call.body), deploymentId);
  const order = await handlers.reportDeploymentStatus({ clientId, deploymentId, status });
  return emptyAnswer(order === 'first' ? 201 : 200);
}

function readStatus(value: unknown, deploymentId: string): DeploymentStatusManifest {
  refuseFaults(findFaults(value, validators.DeploymentStatusManifest));
  const status = value as DeploymentStatusManifest; // the validator has just found no fault
  if (!isSameId(status.deploymentId, deploymentId)) {
    refuseFaults([
      { field: 'deploymentId', message: `must be ${deploymentId}, the deployment id of the path` },
    ]);
  }
  return status;
}

/** The case of hexadecimal digits says nothing (RFC 9562 section 4). */
function isSameId(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}
