import { isObject } from '@margo-contract/protocol';
import { OPERATOR_FUNCTIONS } from '../case/operator-function.js';
import { SuiteError } from '../error.js';
import { valueAt } from '../exchange/json-pointer.js';
import { visibleLine } from '../text.js';
import { callOperator, type OperatorAccess } from './operator-request.js';
import type { ManagedClient, Provisioning } from './provisioning.js';

/** Provisioning through this project's operator interface, see `spec/openapi/operator.yaml`. */
export function operatorProvisioning(access: OperatorAccess): Provisioning {
  const act = async (client: ManagedClient, action: string) => {
    await callOperator(access, { method: 'POST', path: `${clientPath(client)}/${action}` });
  };
  return {
    functions: new Set(OPERATOR_FUNCTIONS),
    documents: 'given',
    adviceFor: () => 'serve the whole operator interface at --operator-url',
    registerCertificate: (certificate) => registerCertificate(access, certificate),
    approve: (client) => act(client, 'approve'),
    reject: (client) => act(client, 'reject'),
    revoke: (client) => act(client, 'revoke'),
    readmit: (client) => act(client, 'readmit'),
    async assignDeployment(client, deploymentId, document) {
      const path = deploymentPath(client, deploymentId);
      await callOperator(access, { method: 'PUT', path, contentType: 'application/yaml', body: document });
    },
    async removeDeployment(client, deploymentId) {
      await callOperator(access, { method: 'DELETE', path: deploymentPath(client, deploymentId) });
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
  const reason = typeof detail === 'string' ? `: ${visibleLine(detail)}` : '';
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

function clientPath(client: ManagedClient): string {
  if (typeof client === 'string') return `/clients/${encodeURIComponent(client)}`;
  throw new SuiteError('suite-operator-failed', 'The operator interface knows clients by their ids only');
}

function deploymentPath(client: ManagedClient, deploymentId: string): string {
  return `${clientPath(client)}/deployments/${encodeURIComponent(deploymentId)}`;
}
