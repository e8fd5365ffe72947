import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startWfm } from '../src/index.js';
import { createServerIdentity } from '../src/pki/server-identity.js';
import { listen } from '../src/process/listen.js';
import { createBareServer } from './bare-server.js';

/** The servers that the bench compares. */
export const CONTESTANTS = ['bare', 'box'] as const;
export type Contestant = (typeof CONTESTANTS)[number];

/** What a server is asked: to start, or what it has used. */
export type ServerQuestion = { readonly start: Contestant } | { readonly collectGarbage: boolean };

/** Where a server is. */
export interface ServerPlace {
  readonly url: string;
  readonly ca: string;
}

/** What a server has used so far. */
export interface ServerFacts {
  /** CPU time of the process, in microseconds. */
  readonly cpuMicroseconds: number;
  /** Memory of the process, in bytes. */
  readonly bytes: number;
}

// What is garbage does not count as memory of clients. Node.js offers the function only to contexts made after the flag.
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

process.on('message', async (question: ServerQuestion) => {
  process.send?.('start' in question ? await start(question.start) : facts(question.collectGarbage));
});
process.once('disconnect', () => process.exit());

async function start(contestant: Contestant): Promise<ServerPlace> {
  if (contestant === 'box') return startWfm();
  const identity = await createServerIdentity(undefined);
  const port = await listen(createBareServer(identity.server), { port: 0, host: '127.0.0.1' });
  return { url: `https://localhost:${port}`, ca: identity.ca };
}

function facts(isClean: boolean): ServerFacts {
  if (isClean) collectGarbage();
  const { user, system } = process.cpuUsage();
  return { cpuMicroseconds: user + system, bytes: process.memoryUsage().rss };
}
