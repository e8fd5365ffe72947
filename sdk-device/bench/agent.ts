/**
 * What the agent costs over the bare operations, in one run: `npm run bench --workspace sdk-device`. Figures of one machine at one time
 * are comparable with each other only, so ratios are what counts.
 */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DesiredState, DeviceAgent } from '../src/agent/index.js';
import { AgentStore } from '../src/agent/store/agent-store.js';
import type { Change } from '../src/agent/store/journal.js';
import { createWfmClient, type Fetch, type Identity, pollManifest } from '../src/index.js';
import { signRequests } from '../src/profile/signature/sign.js';

const POLLS = 3000;
const TURNS = 7;
const DEPLOYMENTS = 100_000;
const ETAG = `"sha256:${'a'.repeat(64)}"`;
const { signal } = new AbortController();

/** Always 304: what remains is the work of the device, signature included. */
const fetch: Fetch = async () => new Response(null, { status: 304, headers: { etag: ETAG } });

function benchIdentity(): Identity {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { sign } = process.getBuiltinModule('node:crypto');
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const };
  const signer = {
    algorithm: 'ecdsa-p256-sha256',
    deterministic: false,
    sign: async (octets: Uint8Array) => sign('sha256', octets, key),
  };
  const signing = { signer, keyId: 'a'.repeat(64) } as unknown as Parameters<typeof signRequests>[0];
  return {
    profile: {
      name: 'bench',
      operations: { getStateManifest: 'GET /api/v1/clients/{clientId}/deployments' },
      envelopes: {},
      secure: (send, context) => signRequests(signing, send, context),
    },
  };
}

async function microseconds(task: () => Promise<unknown>, times: number): Promise<number> {
  const start = performance.now();
  for (let at = 0; at < times; at++) await task();
  return ((performance.now() - start) * 1000) / times;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}

async function prepare(folder: string): Promise<void> {
  const store = await AgentStore.open(folder);
  await store.save({ clientId: 'c', deviceId: 'd' });
  await store.accept({ manifestVersion: '1', etag: ETAG });
  await store.commit(['capabilities/d', DIGEST_OF_CAPABILITIES]);
  await store.close();
}

const capabilities = { properties: { id: 'd', vendor: 'v', modelNumber: 'm', serialNumber: 's' } };
const { computeDigest } = await import('@margo-contract/protocol/digest');
const { serializeCanonical } = await import('@margo-contract/protocol/json');
const DIGEST_OF_CAPABILITIES = computeDigest(Buffer.from(serializeCanonical(capabilities)));

const folder = await mkdtemp(join(tmpdir(), 'margo-bench-'));
const identity = benchIdentity();
const wfm = createWfmClient({ rootUrl: 'https://wfm.example', identity, fetch });
const accepted = { manifestVersion: 1n, etag: ETAG };
const bare = () => pollManifest(wfm, { clientId: 'c', accepted }, { signal });
await microseconds(bare, 200);
globalThis.gc?.();
const memoryOfClient = process.memoryUsage();

await prepare(folder);
const agent = await DeviceAgent.open({
  endpoints: ['https://wfm.example'],
  identity,
  trust: { ca: '' },
  folder,
  capabilities,
  fetch,
});
const nothing = async () => undefined;
const desired: DesiredState = agent.desiredState({ install: nothing, update: nothing, remove: nothing });
const cycle = () => desired.cycle({ signal });
await microseconds(cycle, 200);
globalThis.gc?.();
const memoryOfAgent = process.memoryUsage();

const ratios: number[] = [];
for (let turn = 0; turn < TURNS; turn++) {
  const one = await microseconds(bare, POLLS);
  const other = await microseconds(cycle, POLLS);
  ratios.push(other / one);
  print(`turn ${turn + 1}: bare poll ${one.toFixed(0)} µs, cycle of the agent ${other.toFixed(0)} µs`);
}
print(`a poll answered 304 costs the agent ${median(ratios).toFixed(2)} times the bare operation (goal 1.3)`);
const more = (memoryOfAgent.heapUsed - memoryOfClient.heapUsed) / 1024 ** 2;
const resident = (memoryOfAgent.rss - memoryOfClient.rss) / 1024 ** 2;
print(
  `memory at rest over the client: heap ${more.toFixed(1)} MiB, resident ${resident.toFixed(1)} MiB (goal 8 MiB)`,
);
await agent.close();

const store = await AgentStore.open(join(folder, 'large'));
const workloads = Array.from({ length: DEPLOYMENTS }, (_, at): Change => {
  const deploymentId = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
  return [
    `workload/${deploymentId}`,
    { deploymentId, digest: ETAG.slice(1, -1), name: 'n', components: ['app'] },
  ];
});
await store.commit(...workloads);
await store.commit(['fold', 1]);
const status = {
  deploymentId: '00000000-0000-4000-8000-000000000001',
  components: [{ name: 'app', state: 'installed' as const }],
};
const perReport = await microseconds(() => store.commit(store.queue(status)), 500);
await store.close();
const start = performance.now();
const again = await AgentStore.open(join(folder, 'large'));
print(
  `${DEPLOYMENTS} deployments: one report is stored in ${(perReport / 1000).toFixed(2)} ms, the folder opens in ${(performance.now() - start).toFixed(0)} ms`,
);
await again.close();
await rm(folder, { recursive: true });

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
