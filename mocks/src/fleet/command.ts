import { Command, Option } from 'commander';
import { parseDurationOption, parseWholeNumber } from '../process/options.js';
import { PATTERNS } from './pattern.js';
import type { FleetCommandOptions } from './plan.js';

/** `margo-mock fleet`, with `fleet merge`, and `fleet process`, which is for itself alone. */
export function fleetCommand(): Command {
  return new Command('fleet')
    .description('Run thousands of simulated devices, and show what the WFM makes of them.')
    .option('--wfm <url>', 'root URL of the WFM')
    .option('--devices <number>', 'how many devices', parseWholeNumber)
    .option('--ca <file>', 'signature profile: root CA certificate of the WFM, PEM')
    .option(
      '--pki <directory>',
      'mutual TLS: directory of a WFM in a box or identity service, which issues SVIDs',
    )
    .option('--svids <directory>', 'mutual TLS: directory with NAME.pem and NAME-key.pem for each device')
    .option('--trust-bundle <file>', 'mutual TLS: trust bundle that goes with --svids')
    .option('--every <duration>', 'time between two polls of a device', parseDurationOption, 15_000)
    .option(
      '--for <duration>',
      'how long they poll once all have onboarded; until Ctrl-C by default',
      parseDurationOption,
    )
    .addOption(new Option('--pattern <name>', 'how the load goes').choices([...PATTERNS]).default('steady'))
    .option('--ramp <duration>', 'ramp: until all poll; the whole of --for by default', parseDurationOption)
    .option('--at <duration>', 'spike, reconnect: when; at a third of --for by default', parseDurationOption)
    .option('--burst <duration>', 'spike, reconnect: until each has come; 1s by default', parseDurationOption)
    .option('--outage <duration>', 'reconnect: how long the WFM is away; 10s by default', parseDurationOption)
    .option('--slow <percent>', 'share of the devices behind a thin link far away', parseWholeNumber, 0)
    .option('--processes <number>', 'processes that make the load', parseWholeNumber, 1)
    .option(
      '--connections <number>',
      'TLS connections that all devices share; by default each has its own',
      parseWholeNumber,
    )
    .option('--onboarding <number>', 'how many devices onboard at once', parseWholeNumber, 16)
    .option(
      '--reporting <percent>',
      'share of the devices that fetch what they are given and report about it',
      parseWholeNumber,
      0,
    )
    .option(
      '--signature-window <duration>',
      'greatest age at which a signature made ahead is sent',
      parseDurationOption,
      60_000,
    )
    .option('--operator-url <url>', 'operator interface, which registers the devices beforehand')
    .option('--operator-token <token>', 'its bearer token')
    .option('--operator-exec <command>', 'or a program that registers them, as for margo-conformance')
    .option('--html <file>', 'write the result as a page, too')
    .action(runFleetCommand)
    .addCommand(mergeCommand())
    .addCommand(processCommand(), { hidden: true });
}

async function runFleetCommand(options: FleetCommandOptions): Promise<void> {
  const { isFlawless, launchFleet, publish } = await import('./launch.js');
  const summary = await launchFleet(options);
  await publish(summary, options);
  if (!isFlawless(summary)) process.exitCode = 1;
}

function mergeCommand(): Command {
  return new Command('merge')
    .description('Put the results of several machines, saved from standard output, into one.')
    .argument('<files...>', 'results of margo-mock fleet')
    .option('--html <file>', 'write the result as a page, too')
    .action(async (files: readonly string[], _: unknown, command: Command) => {
      const { mergeFiles } = await import('./merge-files.js');
      const { isFlawless, publish } = await import('./launch.js');
      const summary = await mergeFiles(files);
      // `fleet` has the same option, and takes it wherever it stands.
      await publish(summary, command.optsWithGlobals());
      if (!isFlawless(summary)) process.exitCode = 1;
    });
}

function processCommand(): Command {
  return new Command('process')
    .description('A process of a fleet; margo-mock fleet starts it.')
    .action(async () => {
      const { serveFleet } = await import('./process.js');
      serveFleet();
    });
}
