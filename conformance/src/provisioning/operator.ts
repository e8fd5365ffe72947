import { isObject } from '@margo-contract/protocol';
import { OPERATOR_FUNCTIONS } from '../case/operator-function.js';
import { SuiteError } from '../error.js';
import { valueAt } from '../exchange/json-pointer.js';
import { callOperator, type OperatorAccess } from './operator-request.js';
import type { Provisioning } from './provisioning.js';

/** Provisioning through this project's operator interface, see `spec/openapi/operator.yaml`. */
export function operatorProvisioning(access: OperatorAccess): Provisioning {
  const act = async (clientId: string, action: string) => {
    await callOperator(access, { method: 'POST', path: `${clientPath(clientId)}/${action}` });
  };
  return {
    functions: new Set(OPERATOR_FUNCTIONS),
    registerCertificate: (certificate) => registerCertificate(access, certificate),
    approve: (clientId) => act(clientId, 'approve'),
    reject: (clientId) => act(clientId, 'reject'),
    revoke: (clientId) => act(clientId, 'revoke'),
    readmit: (clientId) => act(clientId, 'readmit'),
    async assignDeployment(clientId, deploymentId, document) {
      const path = deploymentPath(clientId, deploymentId);
      await callOperator(access, { method: 'PUT', path, contentType: 'application/yaml', body: document });
    },
    async removeDeployment(clientId, deploymentId) {
      await callOperator(access, { method: 'DELETE', path: deploymentPath(clientId, deploymentId) });
    },
    setMaintenance: (seconds) => setMaintenance(access, seconds),
  };
}

async function registerCertificate(access: OperatorAccess, certificate: Uint8Array): Promise<string> {
  const results = await callOperator(access, {
    method: 'POST',
    path: '/clients',
    contentType: 'application/json',
    body: JSON.stringify([{ certificate: Buffer.from(certificate).toString('base64') }]),
  });
  const result = valueAt(results, '/0');
  if (isObject(result) && typeof result.clientId === 'string') return result.clientId;
  const detail = valueAt(result, '/problem/detail');
  const reason = typeof detail === 'string' ? `: ${detail}` : '';
  throw new SuiteError('suite-operator-failed', `The operator interface refused a certificate${reason}`);
}

async function setMaintenance(access: OperatorAccess, seconds: number | undefined): Promise<void> {
  const state = seconds === undefined ? { enabled: false } : { enabled: true, retryAfterSeconds: seconds };
  await callOperator(access, {
    method: 'PUT',
    path: '/maintenance',
    contentType: 'application/json',
    body: JSON.stringify(state),
  });
}

function clientPath(clientId: string): string {
  return `/clients/${encodeURIComponent(clientId)}`;
}

function deploymentPath(clientId: string, deploymentId: string): string {
  return `${clientPath(clientId)}/deployments/${encodeURIComponent(deploymentId)}`;
}
