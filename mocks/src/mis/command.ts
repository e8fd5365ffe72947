import { Command } from 'commander';
import { logToStderr } from '../process/log.js';
import { parsePort } from '../process/options.js';
import { runUntilStopped } from '../process/run.js';

interface MisCommandOptions {
  readonly port?: number;
  readonly dir?: string;
  readonly trustDomain: string;
  readonly wfmId: string;
}

/** `margo-mock mis` */
export function misCommand(): Command {
  return new Command('mis')
    .description(
      'Run an identity service (MIS) with a throwaway PKI: discovery document and trust bundle over HTTPS.',
    )
    .option('--port <number>', 'port; a free one by default', parsePort)
    .option('--dir <directory>', 'where the CAs are kept, for margo-mock svid too; temporary by default')
    .option('--trust-domain <name>', 'name of the trust domain', 'margo.example')
    .option('--wfm-id <id>', 'the WFM whose clients get SVIDs', 'wfm-1')
    .action(runMis);
}

async function runMis({ dir, trustDomain, wfmId, ...options }: MisCommandOptions): Promise<void> {
  const { startMis } = await import('./start.js');
  const directory = dir === undefined ? {} : { directory: dir };
  const mis = await startMis({ ...options, ...directory, wfm: { trustDomain, wfmId }, log: logToStderr });
  const { url, bundleUrl, caFile, bundleFile } = mis;
  await runUntilStopped(mis, {
    kind: 'mis',
    url,
    trustBundleUrl: bundleUrl,
    ca: caFile,
    trustBundle: bundleFile,
    trustDomain,
    wfmId,
    dir: mis.directory,
  });
}
