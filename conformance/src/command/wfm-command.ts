import { type Command, InvalidArgumentError, Option } from 'commander';

/** Adds the command `wfm` with all its options; the caller adds the action. */
export function wfmCommand(program: Command): Command {
  const command = program.command('wfm').description('judge a Workload Fleet Manager');
  targetOptions(command);
  selectionOptions(command);
  verdictOptions(command);
  return outputOptions(command);
}

function targetOptions(command: Command): void {
  command
    .option('--config <file>', 'take options from this file, YAML; those given here go before it')
    .option('--url <url>', 'its root URL, such as https://wfm.example:8443')
    .addOption(
      new Option('--profile <profile>', 'the security profile; auto asks the WFM')
        .choices(['signature', 'mtls', 'auto'])
        .default('signature'),
    )
    .option('--ca <file>', 'PEM certificates to trust instead of the system’s')
    .option('--trust-bundle <file or URL>', 'with mutual TLS, where the WFM’s chain has to end')
    .option('--spiffe-id <id>', 'with mutual TLS, the WFM’s own name; what it presents by default')
    .option('--identities <folder>', 'with mutual TLS, where “identities” keeps the PKI of the suite')
    .option(
      '--bundle-within <seconds>',
      'how long the WFM may take until a changed trust bundle is in force; 60 by default',
      readAge,
    )
    .option('--svids <folder>', 'with mutual TLS, SVIDs that were made by hand, for the suite’s clients')
    .option(
      '--connection-age <seconds>',
      'with mutual TLS, how long the WFM goes on with a connection whose SVID counts no more; not tested by default',
      readAge,
    )
    .option('--operator-url <url>', 'the operator interface, for cases that need it')
    .option('--operator-token <token>', 'its token; MARGO_OPERATOR_TOKEN of the environment by default')
    .option('--operator-exec <command>', 'a command that does what operators do, see the guide to adapters')
    .option('--operator-module <file>', 'an ECMAScript module that does what operators do')
    .option(
      '--manual',
      'ask the person at the terminal to do what nothing else does; runs one case at a time',
    )
    .option('--dialect <name or file>', 'what the WFM is known to do in another way, to be judged beneath it')
    .option('--anyway', 'judge also what the first requests take for no WFM of the contract')
    .option(
      '--client-ca <file>',
      'PEM certificate of a CA to issue the suite’s client certificates, or SVIDs',
    )
    .option('--client-ca-key <file>', 'PEM key of that CA');
}

/** Which cases are run, and how. */
export function selectionOptions(command: Command, concurrency = 4): void {
  command
    .option('--only <id>', 'run this case; may be given several times', collect, [])
    .option('--group <name>', 'run the cases of this group; may be given several times', collect, [])
    .option('--list', 'show the cases that would be run, and stop')
    .option('--bail', 'stop at the first failure')
    .option('--concurrency <number>', 'how many cases run at a time', readConcurrency, concurrency)
    .option('--deadline <duration>', 'how long the run may take, such as 10m; 30m by default', readDuration);
}

/** How verdicts are come to. */
export function verdictOptions(command: Command): void {
  command
    .addOption(
      new Option('--reading <reading>', 'how the errata are read')
        .choices(['strict', 'lenient'])
        .default('lenient'),
    )
    .option('--known-failing <file>', 'cases that are known to fail, each with a reason');
}

/** What is told of a run, and where. */
export function outputOptions(command: Command): Command {
  return command
    .option('--component <name@version>', 'the product that is judged, for the report')
    .option('--peer <name>', 'who or what is on the other side, for a matrix of reports')
    .option('--report <folder>', 'write report.json, junit.xml and report.html there')
    .option('--sign-key <file>', 'PEM private key; signs a statement about the report, attestation.json')
    .option('--json', 'write a line of JSON for each event instead of text')
    .option('--verbose', 'show every case as it finishes, and the messages of those that fail');
}

/** Takes an option that may be given several times. */
export function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

function readDuration(text: string): number {
  const [, number, unit] = /^([1-9][0-9]{0,5})(s|m|h)$/.exec(text) ?? [];
  if (number !== undefined && unit !== undefined) return Number(number) * (UNITS[unit] ?? 0);
  throw new InvalidArgumentError('Give a whole number with a unit, such as 90s, 10m or 1h.');
}

function readAge(text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number >= 0 && number <= 3600) return number;
  throw new InvalidArgumentError('Give a number of seconds from 0 to 3600.');
}

function readConcurrency(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 1 && number <= 100) return number;
  throw new InvalidArgumentError('Give a whole number from 1 to 100.');
}
