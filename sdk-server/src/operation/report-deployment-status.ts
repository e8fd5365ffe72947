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
  await checkAssignment(call, clientId, deploymentId);
  checkContentType(call.request);
  const status = readStatus(parseBody(call.body), deploymentId);
  const order = await call.parts.handlers.reportDeploymentStatus({ clientId, deploymentId, status });
  return emptyAnswer(order === 'first' ? 201 : 200);
}

async function checkAssignment({ parts }: Call, clientId: string, deploymentId: string): Promise<void> {
  if (validators.DeploymentId(deploymentId) && (await parts.records.hasDeployment(clientId, deploymentId)))
    return;
  throw new Refusal('about:blank', 404, { detail: 'This deployment was never assigned to the client.' });
}

function readStatus(value: unknown, deploymentId: string): DeploymentStatusManifest {
  refuseFaults(findFaults(value, validators.DeploymentStatusManifest));
  const status = value as DeploymentStatusManifest; // the validator has just found no fault
  if (status.deploymentId.toLowerCase() !== deploymentId.toLowerCase()) {
    refuseFaults([
      { field: 'deploymentId', message: `must be ${deploymentId}, the deployment id of the path` },
    ]);
  }
  return status;
}
