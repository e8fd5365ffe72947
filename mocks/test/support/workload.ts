import { computeDigest } from '@margo-contract/protocol';
import { expect } from 'vitest';
import { createIdentity, type TestIdentity } from './certificate.js';
import { deploymentDocument, WATCHER } from './documents.js';
import { exchange } from './exchange.js';
import { Ledger } from './ledger.js';
import { type OperatorAccess, operate } from './operator.js';
import { RawDevice, type WfmAccess } from './raw-device.js';

/** A client that is kept busy, and what it was told. */
export interface BusyClient {
  readonly identity: TestIdentity;
  readonly ledger: Ledger;
}

let count = 0;

/** Makes a client with something assigned. */
export async function onboardBusyClient(wfm: WfmAccess & OperatorAccess): Promise<BusyClient> {
  const identity = await createIdentity();
  const device = new RawDevice(wfm, identity);
  await device.onboard();
  const client = { identity, ledger: new Ledger(device.clientId) };
  await assign(client, wfm);
  return client;
}

/** What goes on all the time: the client reports and polls, the operator assigns. */
export function stepsOf(client: BusyClient, wfm: WfmAccess & OperatorAccess): (() => Promise<unknown>)[] {
  return [() => report(client, wfm), () => poll(client, wfm), () => assign(client, wfm)];
}

/** Polls, and notes the manifest. @returns its version */
export async function poll({ identity, ledger }: BusyClient, wfm: WfmAccess): Promise<bigint> {
  const device = deviceOf({ identity, ledger }, wfm);
  const lowest = ledger.version;
  const answer = await device.poll();
  expect(answer.status).toBe(200);
  const version = BigInt(String(answer.json().manifestVersion));
  ledger.noteManifest(answer.body, version, lowest);
  return version;
}

async function report({ identity, ledger }: BusyClient, wfm: WfmAccess): Promise<void> {
  count += 1;
  const name = `component-${count}`;
  const path = `/api/v1/clients/${ledger.clientId}/deployments/${WATCHER}/status`;
  const request = await deviceOf({ identity, ledger }, wfm).sign('POST', path, {
    apiVersion: 'deployment.margo.org/v1alpha1',
    kind: 'DeploymentStatusManifest',
    deploymentId: WATCHER,
    status: { state: 'installing' },
    components: [{ name, state: 'installing' }],
  });
  const { status } = await exchange(request);
  expect([200, 201]).toContain(status);
  ledger.acknowledged.set(name, request);
}

async function assign({ ledger }: BusyClient, wfm: OperatorAccess): Promise<void> {
  count += 1;
  const body = deploymentDocument(WATCHER, 'gw', `1.0.${count}`);
  await ledger.noteAssignment(computeDigest(Buffer.from(body)), async () => {
    const { clientId } = ledger;
    const { status } = await operate(wfm, 'putDeployment', { clientId, deploymentId: WATCHER, body });
    expect([200, 201]).toContain(status);
  });
}

function deviceOf({ identity, ledger }: BusyClient, wfm: WfmAccess): RawDevice {
  const device = new RawDevice(wfm, identity);
  device.clientId = ledger.clientId;
  return device;
}

/** What the clients were told, in words, once there is something of everything. */
export function summarize(clients: readonly BusyClient[]): string {
  const acknowledged = clients.reduce((sum, { ledger }) => sum + ledger.acknowledged.size, 0);
  const versions = clients.reduce((sum, { ledger }) => sum + ledger.manifests.size, 0);
  expect(acknowledged).toBeGreaterThan(0);
  expect(versions).toBeGreaterThan(0);
  return (
    `${acknowledged} acknowledged statuses, none lost; ` +
    `${versions} manifest versions, none repeated with other content`
  );
}
