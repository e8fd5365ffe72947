import { type ChildProcess, spawn } from 'node:child_process';
import { isSea as isSingleExecutable } from 'node:sea';
import { ERROR_CODES, type ErrorCode, MargoError } from '@margo-contract/protocol/error';
import type { Log } from '../process/log.js';
import { defer } from './deferred.js';
import { mergeSummaries } from './measure/merge.js';
import type { FleetSummary } from './measure/summary.js';
import type { FleetCommandOptions } from './plan.js';
import type { Order, Report } from './process.js';
import type { Progress } from './progress.js';

/** What a fleet of several processes needs. */
export interface CoordinateOptions {
  readonly options: FleetCommandOptions;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Time between two records of progress, in milliseconds. */
  readonly interval: number;
  /** Told of the newest record of every process. */
  readonly onProgress: (records: readonly Progress[]) => void;
  readonly start?: () => ChildProcess;
}

/** Starts this program once more, as a process of a fleet: a single executable by itself, else the same script. */
function startProcess(): ChildProcess {
  const [, script = ''] = process.argv;
  const program = isSingleExecutable() ? [] : [script];
  return spawn(process.execPath, [...process.execArgv, ...program, 'fleet', 'process'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/**
 * Runs a fleet in several processes: all onboard, then all poll at the same time, and what they measured becomes one summary.
 *
 * @throws MargoError what the first process that fails says, or `mock-fleet-process-ended`
 */
export async function coordinateFleet(options: CoordinateOptions): Promise<FleetSummary> {
  const { signal, start = startProcess } = options;
  const count = options.options.processes;
  const members = Array.from(
    { length: count },
    (_, index) => new Member(start(), { ...options, index, count }),
  );
  const stop = () => {
    for (const member of members) member.order({ kind: 'stop' });
  };
  signal.addEventListener('abort', stop, { once: true });
  const timer = setInterval(
    () => options.onProgress(members.flatMap(({ progress }) => progress ?? [])),
    options.interval,
  );
  try {
    await Promise.all(members.map(({ onboarded }) => onboarded));
    for (const member of members) member.order({ kind: 'poll' });
    const [first, ...others] = await Promise.all(members.map(({ summary }) => summary));
    if (first === undefined) throw new TypeError('A fleet has at least one process');
    return mergeSummaries([first, ...others]);
  } finally {
    clearInterval(timer);
    signal.removeEventListener('abort', stop);
    for (const member of members) member.end();
  }
}

interface MemberOptions extends CoordinateOptions {
  readonly index: number;
  readonly count: number;
}

/** One process of a fleet, as the one that coordinates sees it. */
class Member {
  readonly #child: ChildProcess;
  readonly #onboarded = defer<void>();
  readonly #summary = defer<FleetSummary>();
  progress: Progress | undefined;

  constructor(child: ChildProcess, { options, interval, log, index, count }: MemberOptions) {
    this.#child = child;
    // Whoever waits for the one may not wait for the other yet.
    this.#onboarded.promise.catch(() => undefined);
    this.#summary.promise.catch(() => undefined);
    child.on('message', (report: Report) => this.#take(report, log));
    child.once('error', (error) => this.#fail(ended(`could not be started: ${error.message}`)));
    child.once('exit', (status, signal) => this.#fail(ended(`ended by itself (${signal ?? status})`)));
    this.order({ kind: 'start', options, share: { index, count }, interval });
  }

  get onboarded(): Promise<void> {
    return this.#onboarded.promise;
  }

  get summary(): Promise<FleetSummary> {
    return this.#summary.promise;
  }

  order(order: Order): void {
    // A process that is gone is told of by its end.
    if (this.#child.connected) this.#child.send(order, () => undefined);
  }

  end(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  #take(report: Report, log: Log): void {
    if (report.kind === 'log') log(report.text);
    if (report.kind === 'progress') this.progress = report.progress;
    if (report.kind === 'onboarded') this.#onboarded.resolve();
    if (report.kind === 'failed') this.#fail(failureOf(report));
    if (report.kind !== 'summary') return;
    this.#onboarded.resolve();
    this.#summary.resolve(report.summary);
  }

  #fail(error: MargoError): void {
    this.#onboarded.reject(error);
    this.#summary.reject(error);
  }
}

function failureOf({ code, message }: { readonly code: string; readonly message: string }): MargoError {
  const isKnown = Object.hasOwn(ERROR_CODES, code);
  return new MargoError(isKnown ? (code as ErrorCode) : 'mock-fleet-process-ended', message);
}

function ended(how: string): MargoError {
  return new MargoError('mock-fleet-process-ended', `A process of the fleet ${how}`);
}
