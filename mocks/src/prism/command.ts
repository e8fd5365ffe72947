import { Command } from 'commander';
import { logToStderr } from '../process/log.js';
import { parsePort } from '../process/options.js';
import { printReady, runUntilStopped } from '../process/run.js';
import { startPrism } from './start.js';

/** `margo-mock prism` */
export function prismCommand(): Command {
  return new Command('prism')
    .description('Serve the examples of the contract: shapes only, nothing is verified or remembered.')
    .option('--port <number>', 'port to listen on; a free one by default', parsePort)
    .action(async (options: { port?: number }) => {
      const prism = await startPrism({ ...options, log: logToStderr });
      printReady({ kind: 'prism', url: prism.url });
      await runUntilStopped(prism);
    });
}
