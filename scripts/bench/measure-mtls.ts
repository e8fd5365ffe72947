import { parseTrustBundle } from '@margo-contract/protocol/trust-bundle';
import { TrustDomain } from '../../mocks/src/svid/trust-domain.js';
import type { Load } from '../../sdk-server/bench/load/send-load.js';
import type { MtlsClientTask } from '../../sdk-server/bench/mtls/client-process.js';
import { MTLS_CONTESTANTS, type MtlsContestantName } from '../../sdk-server/bench/mtls/contestant.js';
import { type Material, WFM } from '../../sdk-server/bench/mtls/scenario.js';
import type { MtlsServerQuestion, MtlsServerReply } from '../../sdk-server/bench/mtls/server-process.js';
import { bundleProgram } from './bundle.js';
import { type Child, startChild } from './child.js';
import type { ServerBench, Turn } from './measure-servers.js';

export const MTLS_LOADS = ['capabilities', 'manifest', 'handshakes'] as const;
type MtlsLoad = (typeof MTLS_LOADS)[number];

/** A server of the bench, or sdk-server with a bundle of many anchors. */
type Entrant = MtlsContestantName | 'sdk-server-50';

export interface MtlsMeasurements {
  readonly turns: Readonly<Record<MtlsLoad, Readonly<Record<Entrant, readonly Turn[]>>>>;
  /** What checking one SVID takes, beyond what OpenSSL does with its chain. */
  readonly checkMicroseconds: readonly number[];
}

interface Running {
  readonly name: Entrant;
  readonly child: Child;
  readonly port: number;
  readonly material: Material;
}

const NAMES = Object.keys(MTLS_CONTESTANTS) as readonly MtlsContestantName[];
const ENTRANTS: readonly Entrant[] = [...NAMES, 'sdk-server-50'];
const MANY_ANCHORS = 50;
/** A handshake costs some ten times what a request does. */
const HANDSHAKE_SHARE = 0.1;
const CHECKS = 2_000;

/** Lets servers with mutual TLS take turns under the same load. The first round warms them up and does not count. */
export async function measureMtls(bench: ServerBench): Promise<MtlsMeasurements> {
  const file = await bundleProgram('sdk-server/bench/mtls/server-process.ts');
  const material = await makeMaterial();
  const servers = await Promise.all([
    ...NAMES.map((name) => startServer(file, name, name, material.one)),
    startServer(file, 'sdk-server-50', 'sdk-server', material.many),
  ]);
  const client = startChild(await bundleProgram('sdk-server/bench/mtls/client-process.ts'), 1);
  try {
    return await runRounds(bench, servers, client);
  } finally {
    for (const child of [client, ...servers.map((server) => server.child)]) child.stop();
  }
}

async function runRounds(
  bench: ServerBench,
  servers: readonly Running[],
  client: Child,
): Promise<MtlsMeasurements> {
  const turns = emptyTurns();
  const checkMicroseconds: number[] = [];
  for (let round = 0; round <= bench.rounds; round++) {
    for (const load of MTLS_LOADS) {
      for (const server of servers.map((_, index) => servers[(index + round) % servers.length])) {
        if (server === undefined) continue;
        const turn = await takeTurn(server, client, load, bench);
        if (round > 0) turns[load][server.name].push(turn);
      }
    }
    const [first] = servers;
    const reply = await first?.child.ask<MtlsServerReply>({
      checks: CHECKS,
      cert: first.material.client.cert,
    } satisfies MtlsServerQuestion);
    if (round > 0 && reply !== undefined && 'checkMicroseconds' in reply)
      checkMicroseconds.push(reply.checkMicroseconds);
    process.stderr.write(`mutual TLS, round ${round} of ${bench.rounds}\n`);
  }
  return { turns, checkMicroseconds };
}

function emptyTurns(): Record<MtlsLoad, Record<Entrant, Turn[]>> {
  const byEntrant = () =>
    Object.fromEntries(ENTRANTS.map((name) => [name, []])) as unknown as Record<Entrant, Turn[]>;
  return { capabilities: byEntrant(), manifest: byEntrant(), handshakes: byEntrant() };
}

async function takeTurn(
  { name, child, port, material }: Running,
  client: Child,
  load: MtlsLoad,
  bench: ServerBench,
): Promise<Turn> {
  const requests = load === 'handshakes' ? Math.ceil(bench.requests * HANDSHAKE_SHARE) : bench.requests;
  const task: MtlsClientTask = { port, material, load, requests, connections: bench.connections };
  const before = await cpuTime(child);
  const { seconds, statuses } = await client.ask<Load>(task);
  const cpuMicroseconds = ((await cpuTime(child)) - before) / requests;
  const failed = Object.keys(statuses).filter((status) => Number(status) >= 400);
  if (failed.length > 0) throw new Error(`${name} answered with ${failed.join(', ')}`);
  return { requestsPerSecond: requests / seconds, cpuMicroseconds };
}

async function cpuTime(child: Child): Promise<number> {
  const reply = await child.ask<MtlsServerReply>({ usage: true } satisfies MtlsServerQuestion);
  if ('cpuMicroseconds' in reply) return reply.cpuMicroseconds;
  throw new Error('A server did not say what CPU time it took');
}

async function startServer(
  file: string,
  name: Entrant,
  start: MtlsContestantName,
  material: Material,
): Promise<Running> {
  const child = startChild(file, 0);
  const { port } = await child.ask<{ port: number }>({ start, material } satisfies MtlsServerQuestion);
  return { name, child, port, material };
}

async function makeMaterial(): Promise<{ one: Material; many: Material }> {
  const domain = await TrustDomain.open(WFM);
  const others = await Promise.all(Array.from({ length: MANY_ANCHORS - 1 }, () => TrustDomain.open(WFM)));
  const server = await domain.issueWfm();
  const client = await domain.issueClient('line3-edge07');
  const withBundle = (keys: readonly unknown[]): Material => {
    const bundle = JSON.stringify({ keys });
    const { pem } = parseTrustBundle(Buffer.from(bundle));
    const pair = ({ key, cert }: { readonly key: string; readonly cert: string }) => ({ key, cert });
    return { server: pair(server), client: pair(client), spiffeId: client.spiffeId, bundle, anchors: pem };
  };
  const keysOf = (one: TrustDomain): unknown[] => JSON.parse(Buffer.from(one.bundle()).toString()).keys;
  return {
    one: withBundle(keysOf(domain)),
    many: withBundle([...others.flatMap(keysOf), ...keysOf(domain)]),
  };
}
