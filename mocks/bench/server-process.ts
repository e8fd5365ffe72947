import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startWfm } from '../src/index.js';

/** Where the WFM is, and what it has used so far. */
export interface ServerFacts {
  readonly url: string;
  readonly ca: string;
  /** CPU time of the process, in microseconds. */
  readonly cpuMicroseconds: number;
  /** Memory of the process, in bytes. */
  readonly bytes: number;
}

// What is garbage does not count as memory of clients. Node.js offers the function only to contexts made after the flag.
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const wfm = await startWfm();

process.on('message', () => {
  collectGarbage();
  const { user, system } = process.cpuUsage();
  const facts: ServerFacts = {
    url: wfm.url,
    ca: wfm.ca,
    cpuMicroseconds: user + system,
    bytes: process.memoryUsage().rss,
  };
  process.send?.(facts);
});
process.once('disconnect', () => void wfm.close());
