import { computeDigest } from '@margo-contract/protocol';
import { expect } from 'vitest';
import { createIdentity, type TestIdentity } from './certificate.js';
import { deploymentDocument, WATCHER } from './documents.js';
import { beginExchange, exchange, type ReceivedAnswer, type SentRequest } from './exchange.js';
import { Ledger } from './ledger.js';
import type { Life } from './life.js';
import { type OperatorAccess, operate } from './operator.js';
import { RawDevice, type WfmAccess } from './raw-device.js';

/** A client that is kept busy, and what it was told. */
export interface BusyClient {
  readonly identity: TestIdentity;
  readonly ledger: Ledger;
}

/** Of each client, when a WFM is killed. */
const REPORTS_AT_ONCE = 4;

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

/**
 * Kills a WFM after some turns, at the first of many reports that it acknowledges: what it keeps only later is lost then.
 * The reports come at the same moment, on connections that are there already, so that nothing delays the end.
 */
export async function killAmidReports(
  life: Life,
  clients: readonly BusyClient[],
  turns: number,
): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await Promise.all(clients.map((client) => poll(client, life.wfm)));
  }
  const reports = clients.flatMap((client) => Array.from({ length: REPORTS_AT_ONCE }, () => client));
  const begun = await Promise.all(
    reports.map(async (client) => {
      const signed = await signReport(client, life.wfm);
      const end = await beginExchange(signed.request);
      return async () => noteReport(client, signed, await end());
    }),
  );
  await Promise.all(begun.map((end) => life.attempt(() => end().then(() => life.kill()))));
}

async function report(client: BusyClient, wfm: WfmAccess): Promise<void> {
  const signed = await signReport(client, wfm);
  noteReport(client, signed, await exchange(signed.request));
}

interface SignedReport {
  /** Of the component in it; no other report has it. */
  readonly name: string;
  readonly request: SentRequest;
}

async function signReport(client: BusyClient, wfm: WfmAccess): Promise<SignedReport> {
  count += 1;
  const name = `component-${count}`;
  const path = `/api/v1/clients/${client.ledger.clientId}/deployments/${WATCHER}/status`;
  const request = await deviceOf(client, wfm).sign('POST', path, {
    apiVersion: 'deployment.margo.org/v1alpha1',
    kind: 'DeploymentStatusManifest',
    deploymentId: WATCHER,
    status: { state: 'installing' },
    components: [{ name, state: 'installing' }],
  });
  return { name, request };
}

function noteReport(
  { ledger }: BusyClient,
  { name, request }: SignedReport,
  { status }: ReceivedAnswer,
): void {
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
