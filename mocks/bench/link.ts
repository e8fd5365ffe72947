/**
 * How many octets a device sends and gets, for cellular and other thin links: `npm run link --workspace mocks`. Octets are those of the TCP
 * connections, handshakes included; headers of IP and TCP come on top. They hardly depend on the machine.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BundleFile,
  DeviceClient,
  type Identity,
  MemoryStateStore,
  SvidIdentity,
  type Trust,
} from '@margo-contract/sdk-device';
import { loadIdentity } from '../src/device/identity.js';
import { type RunningWfm, startWfm } from '../src/index.js';
import { deploymentText } from './deployment-text.js';

const DEPLOYMENTS = 20;
const PROPERTIES = { vendor: 'Kestrel', modelNumber: 'KX-440', serialNumber: 'KA-1' };

interface Access {
  readonly identity: Identity;
  readonly trust: Trust;
}

/** Passes octets on between a device and a WFM, and counts them. */
async function startCounter(target: number) {
  let octets = 0;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => {
        octets += chunk.length;
      });
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    /** Octets since the last call. */
    take: () => {
      const taken = octets;
      octets = 0;
      return taken;
    },
    cut: async () => {
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
    stop: () => server.close(),
  };
}

async function accessTo(wfm: RunningWfm, folder: string): Promise<Access> {
  if (wfm.mtls === undefined) {
    const { identity } = await loadIdentity(join(folder, 'device'));
    return { identity, trust: { ca: wfm.ca } };
  }
  const { client, mis } = wfm.mtls;
  const identity = await SvidIdentity.load({ key: client.keyFile, certificate: client.svidFile });
  return { identity, trust: identity.trust(await BundleFile.open(mis.bundleFile)) };
}

async function assign(wfm: RunningWfm, clientId: string, profile: string): Promise<void> {
  for (let at = 0; at < DEPLOYMENTS; at += 1) {
    const deploymentId = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    const path = `/operator/v1/clients/${encodeURIComponent(clientId)}/deployments/${deploymentId}`;
    const response = await fetch(`${wfm.operatorUrl}${path}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${wfm.operatorToken}`, 'content-type': 'application/yaml' },
      body: deploymentText(deploymentId, profile),
    });
    if (!response.ok) throw new Error(`The WFM responded with ${response.status}: ${await response.text()}`);
  }
}

async function measure(profile: 'signature' | 'mtls'): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'margo-link-'));
  const wfm = await startWfm({ profile });
  const counter = await startCounter(Number(new URL(wfm.url).port));
  const access = await accessTo(wfm, folder);
  const device = new DeviceClient({
    endpoints: [`https://localhost:${counter.port}`],
    ...access,
    state: new MemoryStateStore(),
  });
  try {
    const clientId = access.identity.spiffeId ?? (await device.onboard());
    const capabilities = { properties: { id: 'line-7', ...PROPERTIES } };
    await device.reportCapabilities('line-7', capabilities);
    await assign(wfm, clientId, profile);
    const poll = async () => {
      const found = await device.pollManifest();
      return { found, octets: counter.take() };
    };
    counter.take();
    const { found, octets: manifest } = await poll();
    if (found.kind !== 'changed' || found.manifest.bundle === null) throw new Error('There is no manifest');
    await device.fetchBundle(found.manifest.bundle);
    const bundle = counter.take();
    for (const reference of found.manifest.deployments) await device.fetchDeployment(reference);
    const documents = counter.take();
    await device.acceptManifest(found);
    const { octets: kept } = await poll();
    await counter.cut();
    const { octets: again } = await poll();
    const components = [{ name: 'watcher', state: 'installed' as const }];
    const [{ deploymentId } = { deploymentId: '' }] = found.manifest.deployments;
    await device.reportStatus({ deploymentId, components });
    const report = counter.take();
    return { kept, again, manifest, bundle, documents, report };
  } finally {
    device.close();
    counter.stop();
    await wfm.close();
    await rm(folder, { recursive: true });
  }
}

const [signature, mtls] = [await measure('signature'), await measure('mtls')];
const ROWS: readonly [string, string][] = [
  ['kept', 'a poll that finds nothing new, over a kept connection'],
  ['again', 'the same over a new connection'],
  ['manifest', `a poll that gets a manifest of ${DEPLOYMENTS} deployments`],
  ['bundle', `their ${DEPLOYMENTS} documents as a bundle`],
  ['documents', `the same ${DEPLOYMENTS} documents one by one`],
  ['report', 'one status report'],
];
process.stdout.write('| octets | signature | mutual TLS |\n|---|---:|---:|\n');
for (const [name, title] of ROWS) {
  process.stdout.write(`| ${title} | ${signature[name]} | ${mtls[name]} |\n`);
}
