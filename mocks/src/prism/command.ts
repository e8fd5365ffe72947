import { Command } from 'commander';
import { logToStderr } from '../process/log.js';
import { parsePort } from '../process/options.js';
import { runUntilStopped } from '../process/run.js';

/** `margo-mock prism` */
export function prismCommand(): Command {
  return new Command('prism')
    .description('Serve the examples of the contract: shapes only, nothing is verified or remembered.')
    .option('--port <number>', 'port to listen on; a free one by default', parsePort)
    .action(async (options: { port?: number }) => {
      // Prism takes a while to load, which the other commands need not wait for.
      const { startPrism } = await import('./start.js');
      const prism = await startPrism({ ...options, log: logToStderr });
      await runUntilStopped(prism, { kind: 'prism', url: prism.url });
    });
}
