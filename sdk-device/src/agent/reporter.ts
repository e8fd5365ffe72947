import type { DeviceClient } from '../device-client.js';
import { ProblemResponseError } from '../error.js';
import { mayPass } from '../retry.js';
import { NotNowError } from './agent-error.js';
import type { Emit } from './event.js';
import type { AgentStore, QueuedReport } from './store/agent-store.js';

export interface ReporterOptions {
  readonly client: DeviceClient;
  readonly store: AgentStore;
  readonly emit: Emit;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Shortest time between two tries of a report that is refused, in milliseconds. */
  readonly every: () => number;
  readonly signal: AbortSignal;
}

interface Refusal {
  readonly sequence: number;
  readonly times: number;
  readonly notBefore: number;
}

/** Deployments that are reported at the same time; each has one report under way at most. */
const AT_ONCE = 4;
const LONGEST_WAIT = 86_400_000;

/**
 * Sends the reports that wait: the newest of each deployment, never followed by an older one. One that is refused waits, longer
 * each time, and holds up no other. Reports wait in the store until they are acknowledged.
 */
export class Reporter {
  readonly #options: ReporterOptions;
  readonly #refusals = new Map<string, Refusal>();
  #flushing: Promise<void> | undefined;
  #isAskedAgain = false;

  constructor(options: ReporterOptions) {
    this.#options = options;
  }

  /** Sends what waits, as far as that is possible now. Never rejects. */
  flush(): Promise<void> {
    this.#isAskedAgain = true;
    this.#flushing ??= this.#flushAll().finally(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  async #flushAll(): Promise<void> {
    while (this.#isAskedAgain) {
      this.#isAskedAgain = false;
      const due = this.#due();
      const next = () => due.next().value as QueuedReport | undefined;
      const isPossible = await Promise.all(Array.from({ length: AT_ONCE }, () => this.#sendEach(next)));
      if (isPossible.includes(false)) return;
    }
  }

  /** In a copy of the order that there is now: what changes meanwhile is read when its turn comes. */
  *#due(): Generator<QueuedReport, undefined> {
    const ids = [...this.#options.store.reports()].map(({ status }) => status.deploymentId);
    for (const id of ids) {
      const report = this.#options.store.report(id);
      if (report !== undefined && this.#isDue(report)) yield report;
    }
  }

  #isDue({ status, sequence }: QueuedReport): boolean {
    const refusal = this.#refusals.get(status.deploymentId);
    return refusal?.sequence !== sequence || refusal.notBefore <= this.#options.now();
  }

  /** @returns whether it is possible to send more */
  async #sendEach(next: () => QueuedReport | undefined): Promise<boolean> {
    for (let report = next(); report !== undefined; report = next()) {
      if (this.#options.signal.aborted || !(await this.#send(report))) return false;
    }
    return true;
  }

  async #send(report: QueuedReport): Promise<boolean> {
    const { client, store, emit, signal } = this.#options;
    const { status, sequence } = report;
    try {
      await client.reportStatus(status, { signal });
    } catch (error) {
      const isRefused = !signal.aborted && !(error instanceof NotNowError) && !mayPass(error);
      if (isRefused) this.#refused(report, error);
      return isRefused && error instanceof ProblemResponseError;
    }
    this.#refusals.delete(status.deploymentId);
    emit({ type: 'report-acknowledged', status });
    await store.acknowledge(report).catch(() => undefined);
    // A newer one may have taken its place meanwhile.
    if (![undefined, sequence].includes(store.report(status.deploymentId)?.sequence))
      this.#isAskedAgain = true;
    return true;
  }

  #refused({ status, sequence }: QueuedReport, error: unknown): void {
    const { emit, every, now } = this.#options;
    const previous = this.#refusals.get(status.deploymentId);
    const times = previous?.sequence === sequence ? previous.times + 1 : 1;
    const wait = Math.min(every() * 2 ** (times - 1), LONGEST_WAIT);
    const asked = error instanceof ProblemResponseError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    this.#refusals.set(status.deploymentId, { sequence, times, notBefore: now() + Math.max(wait, asked) });
    emit({ type: 'report-refused', status, error });
  }
}
