import { createHash } from 'node:crypto';
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
    const clientId = typeof client === 'string' ? client : await idOf(access, client);
    if (clientId === undefined) return false;
    await callOperator(access, { method: 'POST', path: `${clientPath(clientId)}/${action}` });
    return true;
  };
  const actOnKnown = async (client: ManagedClient, action: string) => {
    if (await act(client, action)) return;
    const reason = 'The operator interface lists no client with this certificate';
    throw new SuiteError('suite-operator-failed', reason);
  };
  return {
    functions: new Set(OPERATOR_FUNCTIONS),
    documents: 'given',
    adviceFor: () => 'serve the whole operator interface at --operator-url',
    registerCertificate: (certificate) => registerCertificate(access, certificate),
    async approve(client) {
      // A WFM that keeps nothing of whom it does not know is told of the certificate instead.
      if (!(await act(client, 'approve')) && typeof client !== 'string')
        await registerCertificate(access, client);
    },
    async reject(client) {
      await act(client, 'reject');
    },
    revoke: (client) => actOnKnown(client, 'revoke'),
    readmit: (client) => actOnKnown(client, 'readmit'),
    async assignDeployment(client, deploymentId, document) {
      const path = deploymentPath(client, deploymentId);
      await callOperator(access, { method: 'PUT', path, contentType: 'application/yaml', body: document });
    },
    async removeDeployment(client, deploymentId) {
      await callOperator(access, { method: 'DELETE', path: deploymentPath(client, deploymentId) });
    },
    setMaintenance: (seconds) => setMaintenance(access, 503, seconds),
    throttle: (seconds) => setMaintenance(access, 429, seconds),
    fail: (isFailing) => setMaintenance(access, 500, isFailing ? 60 : undefined),
    acceptClient: (spiffeId) => acceptClient(access, spiffeId),
    removeClient: (spiffeId) => actOnKnown(spiffeId, 'revoke'),
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

/** The id of a client that is known by nothing but its certificate, such as one that waits for approval. */
async function idOf(access: OperatorAccess, certificate: Uint8Array): Promise<string | undefined> {
  const fingerprint = createHash('sha256').update(certificate).digest('hex');
  let cursor: unknown;
  do {
    const after = typeof cursor === 'string' ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const page = await callOperator(access, { method: 'GET', path: `/clients?limit=1000${after}` });
    const clients = valueAt(page, '/clients');
    for (const client of Array.isArray(clients) ? clients : []) {
      const { clientId, certificateFingerprint = '' } = isObject(client) ? client : {};
      const isIt = String(certificateFingerprint).replaceAll(':', '').toLowerCase() === fingerprint;
      if (isIt && typeof clientId === 'string') return clientId;
    }
    cursor = valueAt(page, '/nextCursor');
  } while (cursor !== undefined);
  return undefined;
}

/** Closes the device interface with a status, or opens it with undefined. */
async function setMaintenance(
  access: OperatorAccess,
  status: 429 | 500 | 503,
  seconds: number | undefined,
): Promise<void> {
  const other = status === 503 ? {} : { status };
  const state =
    seconds === undefined ? { enabled: false } : { enabled: true, ...other, retryAfterSeconds: seconds };
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
