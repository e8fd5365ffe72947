import { Command, Option } from 'commander';
import { logToStderr } from '../process/log.js';
import { collect, parsePort } from '../process/options.js';
import { runUntilStopped } from '../process/run.js';
import { ONBOARDING_POLICIES } from './onboarding.js';
import type { StartWfmOptions } from './options.js';

type WfmCommandOptions = Pick<
  StartWfmOptions,
  'port' | 'operatorPort' | 'operatorToken' | 'onboarding' | 'desiredState'
> & {
  readonly dir?: string;
  readonly store?: string;
  readonly fault: readonly string[];
  readonly variant: readonly string[];
};

/** `margo-mock wfm` */
export function wfmCommand(): Command {
  return new Command('wfm')
    .description('Run a WFM in a box: the device interface over TLS, and an operator interface beside it.')
    .option('--port <number>', 'port of the device interface; a free one by default', parsePort)
    .option('--operator-port <number>', 'port of the operator interface; a free one by default', parsePort)
    .option('--operator-token <token>', 'bearer token of the operator interface; random by default')
    .option('--dir <directory>', 'where CA and certificates are kept; temporary by default')
    .option(
      '--store <url>',
      'what remembers: memory:, a folder, or postgres://user:password@host:port/database; DIR/store by default, memory: without --dir',
    )
    .addOption(
      new Option('--onboarding <policy>', 'whom to admit whose certificate nobody registered')
        .choices([...ONBOARDING_POLICIES])
        .default('auto'),
    )
    .option('--desired-state <directory>', 'folder with deployments for clients, watched; see the README')
    .option(
      '--fault <name>',
      'a fault to have, see margo-mock faults; may be given several times',
      collect,
      [],
    )
    .option(
      '--variant <name>',
      'a lawful choice to make, see margo-mock variants; may be given several times',
      collect,
      [],
    )
    .action(runWfm);
}

async function runWfm({ dir, fault, variant, ...options }: WfmCommandOptions): Promise<void> {
  const { startWfm } = await import('./start.js');
  const directory = dir === undefined ? {} : { directory: dir };
  const behaviour = { faults: fault, variants: variant };
  const wfm = await startWfm({ ...options, ...directory, ...behaviour, log: logToStderr });
  const { url, operatorUrl, operatorToken, caFile } = wfm;
  const facts = { kind: 'wfm', url, operatorUrl, operatorToken, ca: caFile, dir: wfm.directory };
  await runUntilStopped(wfm, facts);
}
