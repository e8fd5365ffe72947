import { writeFile } from 'node:fs/promises';
import { MargoError } from '@margo-contract/protocol';
import { withoutControls } from '../process/log.js';
import { coordinateFleet } from './coordinate.js';
import { LiveLine } from './live-line.js';
import { EventLoopWatch } from './measure/event-loop.js';
import { describeSummary, type FleetSummary } from './measure/summary.js';
import { checkCommand, type FleetCommandOptions, planFleet } from './plan.js';
import { createProgressLine, type Progress, takeProgress } from './progress.js';
import { describeAsHtml } from './report/html.js';
import { runFleet } from './run.js';

export { isFlawless } from './measure/summary.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Runs the fleet of a command line, in this process or several, with a live line on standard error. @throws MargoError */
export async function launchFleet(options: FleetCommandOptions): Promise<FleetSummary> {
  const { devices } = checkCommand(options);
  const stop = new AbortController();
  const end = (): void => stop.abort();
  for (const signal of SIGNALS) process.once(signal, end);
  const line = new LiveLine(process.stderr);
  const describe = createProgressLine(devices);
  const screen: Screen = {
    signal: stop.signal,
    log: (text) => line.log(withoutControls(text)),
    interval: line.interval,
    start: (take) => line.start((elapsed) => withoutControls(describe(take(), elapsed))),
  };
  try {
    return await (options.processes === 1 ? runHere(options, screen) : runApart(options, screen));
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
    line.stop();
  }
}

/** Where progress is shown. */
interface Screen {
  readonly signal: AbortSignal;
  readonly log: (text: string) => void;
  /** Time between two lines, in milliseconds. */
  readonly interval: number;
  /** @param take gives the newest record of each process */
  readonly start: (take: () => readonly Progress[]) => void;
}

async function runHere(options: FleetCommandOptions, { signal, log, start }: Screen): Promise<FleetSummary> {
  const eventLoop = new EventLoopWatch();
  try {
    return await runFleet({
      ...(await planFleet(options, { index: 0, count: 1 }, log)),
      ...(options.for !== undefined && { forMilliseconds: options.for }),
      signal,
      onStart: (fleet) => start(() => [takeProgress(fleet, eventLoop)]),
    });
  } finally {
    eventLoop.close();
  }
}

function runApart(
  options: FleetCommandOptions,
  { signal, log, interval, start }: Screen,
): Promise<FleetSummary> {
  let records: readonly Progress[] = [];
  start(() => records);
  const onProgress = (newest: readonly Progress[]) => {
    records = newest;
  };
  return coordinateFleet({ options, signal, log, interval, onProgress });
}

/** Tells the result: for people on standard error, as one line of JSON on standard output, and as a page where that is wanted. */
export async function publish(summary: FleetSummary, { html }: { readonly html?: string }): Promise<void> {
  process.stderr.write(withoutControls(describeSummary(summary)));
  process.stdout.write(`${JSON.stringify(summary)}\n`);
  if (html === undefined) return;
  await writeFile(html, describeAsHtml(summary)).catch((cause: Error) => {
    throw new MargoError('mock-directory-unusable', `The page cannot be written: ${cause.message}`, {
      cause,
    });
  });
}
