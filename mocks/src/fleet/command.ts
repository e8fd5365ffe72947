import { Command } from 'commander';
import { parseDurationOption, parseWholeNumber } from '../process/options.js';
import { readCa } from '../process/read-ca.js';

interface FleetCommandOptions {
  readonly wfm: string;
  readonly ca: string;
  readonly devices: number;
  readonly every: number;
  readonly for?: number;
  readonly connections: number;
  readonly onboarding: number;
  readonly reporting: number;
}

/** `margo-mock fleet` */
export function fleetCommand(): Command {
  return new Command('fleet')
    .description('Run thousands of simulated devices in one process, and show what the WFM makes of them.')
    .requiredOption('--wfm <url>', 'root URL of the WFM')
    .requiredOption('--ca <file>', 'root CA certificate of the WFM, PEM')
    .requiredOption('--devices <number>', 'how many devices', parseWholeNumber)
    .option('--every <duration>', 'time between two polls of a device', parseDurationOption, 15_000)
    .option(
      '--for <duration>',
      'how long they poll once all have onboarded; until Ctrl-C by default',
      parseDurationOption,
    )
    .option(
      '--connections <number>',
      'TLS connections that all devices share, 256 at most',
      parseWholeNumber,
      64,
    )
    .option('--onboarding <number>', 'how many devices onboard at once', parseWholeNumber, 16)
    .option(
      '--reporting <percent>',
      'share of the devices that fetch what they are given and report about it',
      parseWholeNumber,
      0,
    )
    .action(runFleetCommand);
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

async function runFleetCommand(options: FleetCommandOptions): Promise<void> {
  const [
    { EventLoopWatch },
    { LiveLine },
    { createProgress },
    { runFleet },
    { describeSummary, isFlawless },
  ] = await Promise.all([
    import('./event-loop.js'),
    import('./live-line.js'),
    import('./progress.js'),
    import('./run.js'),
    import('./summary.js'),
  ]);
  const stop = new AbortController();
  const end = (): void => stop.abort();
  for (const signal of SIGNALS) process.once(signal, end);
  const line = new LiveLine(process.stderr);
  const eventLoop = new EventLoopWatch();
  try {
    const summary = await runFleet({
      wfm: options.wfm,
      ca: await readCa(options.ca),
      devices: options.devices,
      everyMilliseconds: options.every,
      connections: options.connections,
      onboardingAtOnce: options.onboarding,
      reportingPercent: options.reporting,
      ...(options.for !== undefined && { forMilliseconds: options.for }),
      signal: stop.signal,
      log: (text) => line.log(text),
      onStart: (fleet) => line.start(createProgress(fleet, eventLoop)),
    });
    line.stop();
    process.stderr.write(describeSummary(summary));
    process.stdout.write(`${JSON.stringify(summary)}\n`);
    if (!isFlawless(summary)) process.exitCode = 1;
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
    line.stop();
    eventLoop.close();
  }
}
