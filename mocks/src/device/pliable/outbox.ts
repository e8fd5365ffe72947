import { setTimeout as sleep } from 'node:timers/promises';
import type { Calls } from './calls.js';
import { Refused } from './link.js';
import { type Parts, Stopped } from './parts.js';
import type { QueuedReport } from './store.js';

/** Part of a poll interval that each step of a change takes. */
const STEP = 0.3;

/** What a change is, for reports about it. */
export type ChangeKind = 'install' | 'update' | 'remove';

/** The status reports of a device: sent in order, kept while the WFM is away. */
export class Outbox {
  readonly #parts: Parts;
  readonly #calls: Calls;

  constructor(parts: Parts, calls: Calls) {
    this.#parts = parts;
    this.#calls = calls;
  }

  /** Sends the reports of one change, one after the other. @throws Stopped */
  async send(change: ChangeKind, reports: readonly QueuedReport[]): Promise<void> {
    const { behaviour, everyMilliseconds, signal } = this.#parts;
    const { skipsReports, onlyLast, reversesReports, dropsQueue } = behaviour;
    const due = reports
      .filter(({ body }) => skipsReports?.(stateOf(body), change) !== true)
      .slice(onlyLast === true ? -1 : 0);
    for (const report of reversesReports === true ? due.toReversed() : due) {
      this.add([report]);
      await this.flush().catch(() => {
        if (dropsQueue === true) this.clear();
      });
      await sleep(everyMilliseconds * STEP, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw new Stopped();
    }
  }

  add(reports: readonly QueuedReport[]): void {
    const { behaviour, kept } = this.#parts;
    const changed = reports.map(({ deploymentId, body }) => ({
      deploymentId,
      body: behaviour.report?.(body) ?? body,
    }));
    kept.value.queue.push(...changed);
    kept.save();
  }

  clear(): void {
    this.#parts.kept.value.queue = [];
  }

  /** Sends what is waiting, in order. What cannot be sent stays, the newest of each deployment only. @throws Refused, Unreachable */
  async flush(): Promise<void> {
    const { behaviour, kept, link } = this.#parts;
    const { value } = kept;
    for (;;) {
      const report = behaviour.newestFirst === true ? value.queue.at(-1) : value.queue[0];
      if (report === undefined) return;
      if (link.wait > 0) return this.#collapse();
      await this.#send(report).catch((error: Error) => {
        if (this.#isOver(error)) return;
        this.#collapse();
        throw error;
      });
      value.queue = value.queue.filter((waiting) => waiting !== report);
      kept.save();
      for (let times = behaviour.repeatsTaken ?? 0; times > 0; times -= 1) await this.#send(report);
    }
  }

  /** Whether there is no use in sending it again. */
  #isOver(error: Error): boolean {
    const { refusedBlocks, dropsRefusedReports } = this.#parts.behaviour;
    if (!(error instanceof Refused) || refusedBlocks === true) return false;
    const { status } = error.fetched;
    return status !== 429 && (status < 500 || dropsRefusedReports === true);
  }

  async #send({ deploymentId, body }: QueuedReport): Promise<void> {
    const path = this.#calls.path(`deployments/${deploymentId}/status`);
    await this.#calls.call({ operation: 'reportDeploymentStatus', method: 'POST', path, body });
  }

  #collapse(): void {
    const { behaviour, kept } = this.#parts;
    const { value } = kept;
    if (behaviour.newestFirst === true) return;
    value.queue = value.queue.filter(
      ({ deploymentId }, index) =>
        !value.queue.slice(index + 1).some((later) => later.deploymentId === deploymentId),
    );
    kept.save();
  }
}

function stateOf(body: Record<string, unknown>): string {
  const { status } = body as { status?: { state?: string } };
  return status?.state ?? '';
}
