import { join } from 'node:path';
import { Command, Option } from 'commander';
import { logToStderr } from '../process/log.js';
import { collect, parsePort, parseWholeNumber } from '../process/options.js';
import { runUntilStopped } from '../process/run.js';
import { PROFILES } from './behaviour/behaviour.js';
import { ONBOARDING_POLICIES } from './onboarding.js';
import type { StartWfmOptions } from './options.js';
import { ACCEPTANCE_POLICIES } from './profile/accepted-clients.js';
import type { RunningWfm } from './start.js';

type WfmCommandOptions = Pick<
  StartWfmOptions,
  | 'port'
  | 'operatorPort'
  | 'operatorToken'
  | 'onboarding'
  | 'desiredState'
  | 'profile'
  | 'misPort'
  | 'acceptance'
> & {
  readonly trustDomain: string;
  readonly wfmId: string;
  readonly dir?: string;
  readonly processes: number;
  readonly store?: string;
  readonly fault: readonly string[];
  readonly variant: readonly string[];
};

/** `margo-mock wfm` */
export function wfmCommand(): Command {
  return new Command('wfm')
    .description('Run a WFM in a box: the device interface over TLS, and an operator interface beside it.')
    .addOption(
      new Option('--profile <profile>', 'how devices prove who they are')
        .choices([...PROFILES])
        .default('signature'),
    )
    .option('--trust-domain <name>', 'with mtls: the trust domain', 'margo.example')
    .option('--wfm-id <id>', 'with mtls: the id of the WFM in it', 'wfm-1')
    .option(
      '--mis-port <number>',
      'with mtls: port of the identity service; a free one by default',
      parsePort,
    )
    .addOption(
      new Option('--acceptance <policy>', 'with mtls: which clients are served')
        .choices([...ACCEPTANCE_POLICIES])
        .default('listed'),
    )
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
    .option(
      '--processes <number>',
      'processes behind one port, which share a PostgreSQL store',
      parseWholeNumber,
      1,
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

async function runWfm({
  dir,
  fault,
  variant,
  trustDomain,
  wfmId,
  processes,
  ...options
}: WfmCommandOptions): Promise<void> {
  const { isPartOfWfm, servePartOfWfm, startProcesses } = await import('./processes.js');
  if (isPartOfWfm()) {
    servePartOfWfm();
    return;
  }
  const { startWfm } = await import('./start.js');
  const directory = dir === undefined ? {} : { directory: dir };
  const behaviour = { faults: fault, variants: variant, wfm: { trustDomain, wfmId } };
  if (processes > 1) {
    const running = await startProcesses(processes, { ...options, ...directory, ...behaviour });
    await runUntilStopped(running, running.facts);
    return;
  }
  const wfm = await startWfm({ ...options, ...directory, ...behaviour, console: true, log: logToStderr });
  const { url, operatorUrl, operatorToken, caFile, consoleUrl = '' } = wfm;
  const facts = {
    kind: 'wfm',
    url,
    operatorUrl,
    operatorToken,
    console: consoleUrl,
    ca: caFile,
    dir: wfm.directory,
  };
  await runUntilStopped(wfm, { ...facts, ...mtlsFacts(wfm) });
}

/** What a device needs besides the URL of the WFM, when it proves itself by mutual TLS. */
function mtlsFacts(wfm: RunningWfm): Readonly<Record<string, string>> {
  const { mtls } = wfm;
  if (mtls === undefined) return {};
  const { mis, client } = mtls;
  return {
    profile: 'mtls',
    ...mis.domain.wfm,
    misUrl: mis.url,
    trustBundleUrl: mis.bundleUrl,
    trustBundle: mis.bundleFile,
    spiffeId: client.spiffeId,
    svid: client.svidFile,
    key: client.keyFile,
    device: deviceCommandLine(wfm, { misUrl: mis.url, ...client }),
  };
}

/** The command that starts a device of this WFM, ready to be copied. */
function deviceCommandLine(
  { url, caFile, directory }: RunningWfm,
  {
    misUrl,
    svidFile,
    keyFile,
  }: { readonly misUrl: string; readonly svidFile: string; readonly keyFile: string },
): string {
  const options = {
    wfm: url,
    svid: svidFile,
    key: keyFile,
    mis: misUrl,
    'mis-ca': caFile,
    dir: join(directory, 'device'),
  };
  const words = Object.entries(options).map(([name, value]) => `--${name} ${quoted(value)}`);
  return `margo-mock device --profile mtls ${words.join(' ')}`;
}

/** For a shell; what needs no quotes gets none. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
