import type { DeploymentAssignment, DesiredState } from '@margo-contract/generated/operator';
import { computeDigest } from '@margo-contract/protocol';
import { jsonResponse, Refusal, type WireResponse } from '@margo-contract/sdk-server/core';
import { readDeploymentDocument } from '../../../deployment-document.js';
import type { ClientCall } from '../call.js';
import { viewDeployment } from '../views.js';

/** What a client is meant to run. */
export async function listDeployments({ parts, client }: ClientCall): Promise<WireResponse> {
  const desired = await parts.store.deployments.getDesiredState(client.clientId);
  const body: DesiredState = {
    manifestVersion: await parts.manifests.versionOf(client.clientId, desired),
    deployments: desired.deployments.map(viewDeployment),
  };
  return jsonResponse(200, body);
}

/** Assigns a deployment or replaces its content. */
export async function putDeployment({ parts, client, parameters, body }: ClientCall): Promise<WireResponse> {
  const { store, manifests, clock } = parts;
  const { id: deploymentId, metadata } = readDeploymentDocument(
    body,
    parameters.deploymentId ?? '',
    parts.profile,
  );
  const digest = computeDigest(body);
  const outcome = await store.deployments.assign(client.clientId, {
    deploymentId,
    digest,
    document: body,
    target: metadata.deviceId,
    assignedAt: clock(),
  });
  const desired = await store.deployments.getDesiredState(client.clientId);
  const manifestVersion = await manifests.versionOf(client.clientId, desired);
  const assignment: DeploymentAssignment = { deploymentId, digest, manifestVersion };
  return jsonResponse(outcome === 'created' ? 201 : 200, assignment);
}

/** Takes a deployment off a client. */
export async function deleteDeployment({ parts, client, parameters }: ClientCall): Promise<WireResponse> {
  const { deploymentId = '' } = parameters;
  if (await parts.store.deployments.withdraw(client.clientId, deploymentId))
    return { status: 204, headers: {} };
  throw new Refusal('about:blank', 404, { detail: 'This deployment is not assigned to the client.' });
}
