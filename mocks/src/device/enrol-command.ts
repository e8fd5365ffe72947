import { Command } from 'commander';
import { collect } from '../process/options.js';

/** `margo-mock enrol` */
export function enrolCommand(): Command {
  return new Command('enrol')
    .description(
      'Be the operator for a device without network: register its request, and write the response.',
    )
    .requiredOption('--request <file>', 'what the device wrote')
    .requiredOption('--response <file>', 'where to write what goes back to the device')
    .requiredOption(
      '--wfm <url>',
      'root URL of the WFM; repeat it for other instances of the same WFM',
      collect,
    )
    .requiredOption('--ca <file>', 'root CA certificate of the WFM, PEM')
    .requiredOption('--operator-url <url>', 'operator interface of the WFM')
    .requiredOption('--operator-token <token>', 'token of the operator interface')
    .action(async (options) => {
      const { enrol } = await import('./enrolment.js');
      await enrol(options);
    });
}
