import cluster, { type Worker } from 'node:cluster';
import { rm } from 'node:fs/promises';
import { type ErrorCode, isMargoError, MargoError } from '@margo-contract/protocol/error';
import { createServerIdentity } from '../pki/server-identity.js';
import { makeTemporaryDirectory } from '../process/directory.js';
import { logToStderr } from '../process/log.js';
import type { Closable, ReadyFacts } from '../process/run.js';
import type { StartWfmOptions } from './options.js';
import { createToken, systemRandom } from './random.js';
import { startWfm } from './start.js';

/** Options that a message between processes can hold. */
export type ProcessOptions = Omit<
  StartWfmOptions,
  'store' | 'clock' | 'random' | 'log' | 'createClientId'
> & {
  readonly store?: string;
};

/** What a process of a WFM says to the one that started it. */
type Report =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly facts: ReadyFacts }
  | { readonly kind: 'failed'; readonly code: ErrorCode | 'unexpected'; readonly message: string };

const MOST_PROCESSES = 64;

/** Several processes that are one WFM. */
export interface RunningProcesses extends Closable {
  readonly facts: ReadyFacts;
}

/** Whether this process was started by another as a part of a WFM. */
export function isPartOfWfm(): boolean {
  return cluster.isWorker;
}

/**
 * Starts a WFM of several processes behind one port: they share a PostgreSQL store, one CA, and the token of the operator interface.
 * The system hands connections to them in turn.
 *
 * @throws MargoError `mock-option-invalid`, and what `startWfm` throws
 */
export async function startProcesses(count: number, options: ProcessOptions): Promise<RunningProcesses> {
  checkOptions(count, options);
  const directory = options.directory ?? (await makeTemporaryDirectory());
  const forget = async () => {
    if (options.directory === undefined) await rm(directory, { recursive: true, force: true });
  };
  const workers: Worker[] = [];
  const stop = async () => {
    await Promise.all(workers.map(stopWorker));
    await forget();
  };
  try {
    // The CA is made once, by nobody else, before all others read it.
    await createServerIdentity(directory);
    const own = { ...options, directory, operatorToken: options.operatorToken ?? createToken(systemRandom) };
    // The first one makes the tables.
    const facts = await startWorker(own, workers);
    await Promise.all(Array.from({ length: count - 1 }, () => startWorker(own, workers)));
    return { facts, close: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function checkOptions(count: number, { store = '', profile, desiredState }: ProcessOptions): void {
  if (count > MOST_PROCESSES) throw invalid(`A WFM has at most ${MOST_PROCESSES} processes`);
  if (!/^postgres(ql)?:/i.test(store)) {
    throw invalid(
      'Several processes share a PostgreSQL store: give --store postgres://…, since a folder and memory belong to one',
    );
  }
  if (profile === 'mtls') throw invalid('With mutual TLS a WFM is one process, which has its PKI for itself');
  if (desiredState !== undefined) throw invalid('A folder of desired state belongs to a WFM of one process');
}

function startWorker(options: ProcessOptions, workers: Worker[]): Promise<ReadyFacts> {
  const worker = cluster.fork();
  workers.push(worker);
  return new Promise((resolve, reject) => {
    worker.on('message', (report: Report) => {
      // Not before it listens: what comes earlier is lost.
      if (report.kind === 'waiting') worker.send(options);
      if (report.kind === 'ready') resolve(report.facts);
      if (report.kind === 'failed') reject(failureOf(report));
    });
    worker.once('exit', (status, signal) => {
      const how = `A process of the WFM ended by itself (${signal ?? status})`;
      if (!worker.exitedAfterDisconnect) logToStderr(`wfm: ${how}; the others go on`);
      reject(new MargoError('mock-process-ended', how));
    });
  });
}

function failureOf({ code, message }: Extract<Report, { kind: 'failed' }>): MargoError {
  return new MargoError(code === 'unexpected' ? 'mock-process-ended' : code, message);
}

async function stopWorker(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  await new Promise((resolve) => {
    worker.once('exit', resolve);
    worker.disconnect();
  });
}

/** A process of a WFM: starts with the options that it is sent, and stops when it is let go. */
export function servePartOfWfm(): void {
  // A terminal signals all processes; the one that started this one says when to stop.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  process.once('message', async (options: ProcessOptions) => {
    try {
      const { url, operatorUrl, operatorToken, caFile, directory, close } = await startWfm({
        ...options,
        log: logToStderr,
      });
      process.once('disconnect', () => void close().finally(() => process.exit()));
      tell({
        kind: 'ready',
        facts: { kind: 'wfm', url, operatorUrl, operatorToken, ca: caFile, dir: directory },
      });
    } catch (error) {
      const code = isMargoError(error) ? error.code : 'unexpected';
      tell({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
    }
  });
  tell({ kind: 'waiting' });
}

function tell(report: Report): void {
  process.send?.(report);
}

function invalid(message: string): MargoError {
  return new MargoError('mock-option-invalid', message);
}
