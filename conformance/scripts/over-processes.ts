import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { CaughtFault } from '../src/coverage/fault-table.js';
import type { FaultJob } from './fault-process.js';

/**
 * Lets a module work through jobs in as many processes as there are cores. The module has to pass `work` to `serveJobs`.
 *
 * @param done is called with each result as it comes, one at a time
 * @returns the results in the order of the jobs
 * @throws Error when a process ends before its work is done; what it said is on standard error
 */
async function overProcesses<Job, Result>(
  module: URL,
  jobs: readonly Job[],
  done: (result: Result) => Promise<void> = async () => {},
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = jobs.entries();
  let told = Promise.resolve();
  const work = async (child: ChildProcess) => {
    const ended = endOf(child);
    for (const [index, job] of waiting) {
      child.send(job as object); // one that is gone says so by its end
      const [result] = (await Promise.race([once(child, 'message'), ended])) as [Result];
      results[index] = result;
      told = told.then(() => done(result));
      await told;
    }
  };
  const children = Array.from({ length: Math.min(availableParallelism(), jobs.length) }, () =>
    fork(fileURLToPath(module)),
  );
  try {
    await Promise.all(children.map(work));
  } finally {
    for (const child of children) child.kill();
  }
  return results;
}

/** Tries faults of WFMs and identity services, as `fault-process.ts` does. */
export function tryFaults(
  jobs: readonly FaultJob[],
  done?: (caught: CaughtFault) => Promise<void>,
): Promise<CaughtFault[]> {
  return overProcesses(new URL('fault-process.ts', import.meta.url), jobs, done);
}

/** The other side: does each job that comes, and sends back what it gives. */
export function serveJobs<Job, Result>(work: (job: Job) => Promise<Result>): void {
  process.on('message', async (job: Job) => {
    const result = await work(job);
    process.send?.(result);
  });
}

function endOf(child: ChildProcess): Promise<never> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A process ended with ${code} before its work was done.`);
  });
  ended.catch(() => {}); // also ends, as it should, when all is done
  return ended;
}
