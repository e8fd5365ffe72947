import { isMargoError } from '@margo-contract/protocol';
import { defer } from './deferred.js';
import { EventLoopWatch } from './measure/event-loop.js';
import type { FleetSummary } from './measure/summary.js';
import { type FleetCommandOptions, planFleet, type Share } from './plan.js';
import { type Progress, takeProgress } from './progress.js';
import { runFleet } from './run.js';

/** What the process that coordinates a fleet says. */
export type Order =
  | {
      readonly kind: 'start';
      readonly options: FleetCommandOptions;
      readonly share: Share;
      readonly interval: number;
    }
  | { readonly kind: 'poll' }
  | { readonly kind: 'stop' };

/** What a process of a fleet says. */
export type Report =
  | { readonly kind: 'log'; readonly text: string }
  | { readonly kind: 'onboarded' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'summary'; readonly summary: FleetSummary }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** A process of a fleet: it is told what to do by the one that started it, and ends with it. */
export function serveFleet(): void {
  const stop = new AbortController();
  const ready = defer<void>();
  // Signals of a terminal go to all processes; the one that coordinates tells when to stop.
  process.on('SIGINT', () => undefined);
  process.once('disconnect', () => process.exit());
  process.on('message', (order: Order) => {
    if (order.kind === 'start') void run(order, stop.signal, ready.promise);
    if (order.kind === 'poll') ready.resolve();
    if (order.kind === 'stop') {
      stop.abort();
      ready.resolve();
    }
  });
}

type Start = Extract<Order, { kind: 'start' }>;

async function run(
  { options, share, interval }: Start,
  signal: AbortSignal,
  ready: Promise<void>,
): Promise<void> {
  const eventLoop = new EventLoopWatch();
  let timer: NodeJS.Timeout | undefined;
  try {
    const plan = await planFleet(options, share, (text) => tell({ kind: 'log', text }));
    const summary = await runFleet({
      ...plan,
      ...(options.for !== undefined && { forMilliseconds: options.for }),
      signal,
      onStart: (fleet) => {
        const report = () => tell({ kind: 'progress', progress: takeProgress(fleet, eventLoop) });
        timer = setInterval(report, interval);
      },
      beforePolling: () => {
        tell({ kind: 'onboarded' });
        return ready;
      },
    });
    tell({ kind: 'summary', summary });
  } catch (error) {
    const code = isMargoError(error) ? error.code : 'unexpected';
    tell({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
  } finally {
    clearInterval(timer);
    eventLoop.close();
  }
}

function tell(report: Report): void {
  process.send?.(report);
}
