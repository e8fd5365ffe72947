import type { Command } from 'commander';
import { outputOptions, selectionOptions, verdictOptions } from './wfm-command.js';

/** Adds the command `mis` with all its options; the caller adds the action. */
export function misCommand(program: Command): Command {
  const command = program.command('mis').description('judge an identity service: discovery and trust bundle');
  command
    .requiredOption('--url <url>', 'its origin, such as https://mis.example')
    .option('--ca <file>', 'PEM certificates to trust instead of the system’s')
    .option('--bundle-url <url>', 'where the trust bundle is, when no discovery document says it')
    .option('--trust-domain <name>', 'the trust domain that it serves')
    .option('--operator-url <url>', 'the operator interface, for cases that need it')
    .option('--operator-token <token>', 'its token; MARGO_OPERATOR_TOKEN of the environment by default')
    .option('--operator-exec <command>', 'a command that does what operators do, see the guide to adapters')
    .option('--operator-module <file>', 'an ECMAScript module that does what operators do');
  selectionOptions(command);
  verdictOptions(command);
  return outputOptions(command);
}
