import { generateKeyPairSync } from 'node:crypto';
import type { ClientTask } from '../../sdk-server/bench/client-process.js';
import { CONTESTANT_NAMES, type ContestantName } from '../../sdk-server/bench/contestant/index.js';
import type { Load } from '../../sdk-server/bench/load/send-load.js';
import { SCENARIO_NAMES, type ScenarioName } from '../../sdk-server/bench/scenario.js';
import type { ServerAnswer, ServerQuestion } from '../../sdk-server/bench/server-process.js';
import { bundleProgram } from './bundle.js';
import { type Child, startChild } from './child.js';

/** One turn of one server. */
export interface Turn {
  readonly requestsPerSecond: number;
  /** CPU time of the server's process for one request. */
  readonly cpuMicroseconds: number;
}

export type ServerMeasurements = Readonly<
  Record<ScenarioName, Readonly<Record<ContestantName, readonly Turn[]>>>
>;

export interface ServerBench {
  readonly rounds: number;
  /** Requests of one turn. */
  readonly requests: number;
  readonly connections: number;
}

const SERVER_CORE = 0;
const CLIENT_CORE = 1;

/** How many requests the slow ones get, so that a round does not wait for them: a part of those of the others. */
const SHARE: Readonly<Partial<Record<ContestantName, number>>> = {
  'express-openapi-validator': 0.3,
  prism: 0.1,
};

interface Running {
  readonly name: ContestantName;
  readonly child: Child;
  readonly port: number;
}

/** Lets the servers take turns under the same load. The first round warms them up and does not count. */
export async function measureServers(bench: ServerBench): Promise<ServerMeasurements> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const serverFile = await bundleProgram('sdk-server/bench/server-process.ts');
  const servers = await Promise.all(CONTESTANT_NAMES.map((name) => startServer(serverFile, name, publicKey)));
  const client = startChild(await bundleProgram('sdk-server/bench/client-process.ts'), CLIENT_CORE);
  try {
    return await runRounds(bench, servers, client, privateKey);
  } finally {
    for (const child of [client, ...servers.map(({ child }) => child)]) child.stop();
  }
}

async function startServer(file: string, name: ContestantName, publicKey: string): Promise<Running> {
  const child = startChild(file, SERVER_CORE);
  const { port } = await child.ask<{ port: number }>({ start: name, publicKey } satisfies ServerQuestion);
  return { name, child, port };
}

async function runRounds(bench: ServerBench, servers: readonly Running[], client: Child, privateKey: string) {
  const turns = emptyMeasurements();
  for (let round = 0; round <= bench.rounds; round++) {
    for (const scenario of SCENARIO_NAMES) {
      for (const server of rotated(servers, round)) {
        const requests = Math.ceil(bench.requests * (SHARE[server.name] ?? 1));
        const { port } = server;
        const task = { port, scenario, requests, connections: bench.connections, privateKey };
        const turn = await takeTurn(server, client, task);
        if (round > 0) turns[scenario][server.name].push(turn);
      }
    }
    process.stderr.write(`round ${round} of ${bench.rounds}\n`);
  }
  return turns;
}

function emptyMeasurements(): Record<ScenarioName, Record<ContestantName, Turn[]>> {
  const byContestant = () =>
    Object.fromEntries(CONTESTANT_NAMES.map((name) => [name, []])) as unknown as Record<
      ContestantName,
      Turn[]
    >;
  return { status: byContestant(), manifest: byContestant() };
}

/** Nobody is always the first, or always behind the same one. */
function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

async function takeTurn(server: Running, client: Child, task: ClientTask): Promise<Turn> {
  await client.ask(task);
  const before = await cpuTime(server.child);
  const load = await client.ask<Load>('send');
  const cpuMicroseconds = ((await cpuTime(server.child)) - before) / task.requests;
  refuseErrors(server.name, load);
  return { requestsPerSecond: task.requests / load.seconds, cpuMicroseconds };
}

async function cpuTime(child: Child): Promise<number> {
  const answer = await child.ask<ServerAnswer>({ usage: true } satisfies ServerQuestion);
  if ('cpuMicroseconds' in answer) return answer.cpuMicroseconds;
  throw new Error('A server did not say what CPU time it took');
}

/** A server that refuses quickly has not won. */
function refuseErrors(name: ContestantName, { statuses }: Load): void {
  const failed = Object.keys(statuses).filter((status) => Number(status) >= 400);
  if (failed.length > 0) throw new Error(`${name} answered with ${failed.join(', ')}`);
}
