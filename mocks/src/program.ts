import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { deviceCommand } from './device/command.js';
import { enrolCommand } from './device/enrol-command.js';
import { fleetCommand } from './fleet/command.js';
import { misCommand } from './mis/command.js';
import { prismCommand } from './prism/command.js';
import { svidCommand } from './svid/command.js';
import { wfmCommand } from './wfm/command.js';
import { faultsCommand, variantsCommand } from './wfm/list-command.js';

/** The command `margo-mock`. What a command needs is loaded when it runs, so that help and lists come at once. */
export function createProgram(): Command {
  return new Command('margo-mock')
    .description('Stand-ins for both ends of the device–WFM interface, for tests and development.')
    .version(manifest.version)
    .addHelpText(
      'after',
      '\nA process that is ready prints one JSON line on stdout; logs go to stderr. SIGINT and SIGTERM stop it.',
    )
    .addCommand(prismCommand())
    .addCommand(wfmCommand())
    .addCommand(misCommand())
    .addCommand(svidCommand())
    .addCommand(faultsCommand())
    .addCommand(variantsCommand())
    .addCommand(deviceCommand())
    .addCommand(enrolCommand())
    .addCommand(fleetCommand());
}
