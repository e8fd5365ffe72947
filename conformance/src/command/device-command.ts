import { type Command, InvalidArgumentError, Option } from 'commander';
import { collect, outputOptions, selectionOptions, verdictOptions } from './wfm-command.js';

/** Cases mostly wait for the next poll of their device. */
const CASES_AT_A_TIME = 24;

/** Adds the command `device` with all its options; the caller adds the action. */
export function deviceCommand(program: Command): Command {
  const command = program.command('device').description('judge a device, or rather the WFM client on it');
  targetOptions(command);
  selectionOptions(command, CASES_AT_A_TIME);
  verdictOptions(command);
  return outputOptions(command);
}

function targetOptions(command: Command): void {
  command
    .option('--config <file>', 'take options from this file, YAML; those given here go before it')
    .addOption(
      new Option('--profile <profile>', 'the security profile')
        .choices(['signature', 'mtls'])
        .default('signature'),
    )
    .option(
      '--exec <command>',
      'the command that runs the device, once per case; {wfm}, {wfms}, {ca}, {state} and {poll} are replaced',
    )
    .option('--wait', 'wait for a device that a person starts')
    .option('--reuse', 'judge in one life of the program what does not need a fresh one')
    .option(
      '--claim <name>',
      'what the device has beyond the minimum, such as failover; repeatable',
      collect,
      [],
    )
    .option('--poll <seconds>', 'the poll interval that the program is told, in seconds', readSeconds, 1)
    .option(
      '--start-within <seconds>',
      'how long it may take from its start to its first poll, and from poll to poll',
      readSeconds,
      90,
    )
    .option('--listen <address>', 'address to listen at', '127.0.0.1')
    .option('--port <number>', 'port to listen at, with --wait; the system chooses one otherwise', readPort)
    .option('--host-name <name>', 'name or address by which the device reaches this host', 'localhost')
    .option(
      '--repository <url>',
      'where the components of deployments are, such as oci://registry.local/{component}',
      readRepository,
    );
}

function readRepository(text: string): string {
  if (/^(oci|https?):\/\/[^\s/]+\/\S+$/.test(text)) return text;
  throw new InvalidArgumentError(
    'Give a URL with oci, https or http, such as oci://registry.local/test/{component}.',
  );
}

function readSeconds(text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0 && number <= 86_400) return number;
  throw new InvalidArgumentError('Give a number of seconds, more than 0 and at most 86400.');
}

function readPort(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0 && number <= 65_535) return number;
  throw new InvalidArgumentError('Give a whole number from 0 to 65535.');
}
