import { isObject } from '@margo-contract/protocol';
import { OPERATOR_FUNCTIONS } from '../case/operator-function.js';
import { SuiteError } from '../error.js';
import { valueAt } from '../exchange/json-pointer.js';
import { visibleLine } from '../text.js';
import { svidOf } from './from-calls.js';
import { callOperator, type OperatorAccess } from './operator-request.js';
import type { ManagedClient, Provisioning, SvidCall } from './provisioning.js';

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
    acceptClient: (spiffeId) => acceptClient(access, spiffeId),
    removeClient: (spiffeId) => act(spiffeId, 'revoke'),
    issueSvid: (order) => issueSvid(access, order),
    beginRotation: () => rotate(access, 'begin-rotation'),
    completeRotation: () => rotate(access, 'complete-rotation'),
  };
}

/** One that was taken off the list is put back by readmitting it. */
async function acceptClient(access: OperatorAccess, spiffeId: string): Promise<void> {
  const result = await register(access, { spiffeId });
  if (result.outcome === 'known') {
    await callOperator(access, { method: 'POST', path: `${clientPath(spiffeId)}/readmit` });
  }
}

async function rotate(access: OperatorAccess, step: string): Promise<void> {
  await callOperator(access, { method: 'POST', path: `/trust-bundle/${step}` });
}

/** Kinds of keys of the suite by their names in the operator interface; others are defects there. */
const KEY_KINDS: Readonly<Record<string, string>> = {
  'ec-p256': 'P-256',
  'ec-p384': 'P-384',
  ed25519: 'Ed25519',
  'rsa-3072': 'RSA-3072',
};
const KEY_DEFECTS: Readonly<Record<string, string>> = { 'ec-p521': 'p-521', 'rsa-2048': 'rsa-2048' };

async function issueSvid(access: OperatorAccess, { spiffeId, key = 'ec-p256', as }: SvidCall) {
  const defect = as ?? KEY_DEFECTS[key];
  const keyKind = KEY_KINDS[key];
  const request = {
    wfmClientId: spiffeId.replace(/^.*\/client\//, ''),
    ...(keyKind !== undefined && { keyKind }),
    ...(defect !== undefined && { defect }),
  };
  const body = JSON.stringify(request);
  const path = '/svids';
  return svidOf(await callOperator(access, { method: 'POST', path, contentType: 'application/json', body }), {
    spiffeId,
  });
}

async function registerCertificate(access: OperatorAccess, certificate: Uint8Array): Promise<string> {
  const { clientId } = await register(access, { certificate: Buffer.from(certificate).toString('base64') });
  return clientId;
}

async function register(access: OperatorAccess, registration: Readonly<Record<string, string>>) {
  const results = await callOperator(access, {
    method: 'POST',
    path: '/clients',
    contentType: 'application/json',
    body: JSON.stringify([registration]),
  });
  const result = valueAt(results, '/0');
  if (isObject(result) && typeof result.clientId === 'string') {
    return { clientId: result.clientId, outcome: result.outcome };
  }
  const [what = ''] = Object.keys(registration);
  const detail = valueAt(result, '/problem/detail');
  const reason = typeof detail === 'string' ? `: ${visibleLine(detail)}` : '';
  throw new SuiteError('suite-operator-failed', `The operator interface refused a ${what}${reason}`);
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
