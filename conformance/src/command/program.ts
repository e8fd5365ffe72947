import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { loadCases } from '../case/load.js';
import { SuiteError, sentenceOf } from '../error.js';
import { SUITE_VERSION } from '../version.js';
import { showCoverage } from './coverage.js';
import { listCases } from './list.js';
import type { Output } from './output.js';
import { judgeWfm } from './wfm.js';
import type { WfmOptions } from './wfm-options.js';

/** Exit statuses of every command. */
export const EXIT = { conformant: 0, notConformant: 1, couldNotRun: 2 } as const;

/**
 * Runs the command line `margo-conformance`.
 *
 * @param args the arguments after the name of the program
 * @param caseFolder the folder of the cases; by default those that come with the suite
 * @returns the exit status
 */
export async function runProgram(
  args: readonly string[],
  output: Output,
  caseFolder?: string,
): Promise<number> {
  let status: number = EXIT.conformant;
  const program = newProgram(output);
  wfmCommand(program).action(async (options: WfmOptions) => {
    const { overall } = await judgeWfm(options, await loadCases(caseFolder), output);
    if (overall !== 'conformant') status = EXIT.notConformant;
  });
  program
    .command('list')
    .description('show the cases')
    .option('--json', 'as JSON')
    .action(async (options) => listCases(await loadCases(caseFolder), options, output));
  program
    .command('coverage')
    .description('show which requirement is tested by which cases, and check that they name each other')
    .option('--write', 'write the links into the requirements of the contract')
    .option('--spec <folder>', 'the folder spec/ of the contract, for --write', 'spec')
    .action(async (options) => showCoverage(await loadCases(caseFolder), options, output));
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return exitStatus(error, output);
  }
}

function newProgram({ write, warn }: Output): Command {
  return new Command('margo-conformance')
    .description('Tests implementations of the device–WFM interface against its contract.')
    .version(SUITE_VERSION)
    .configureOutput({ writeOut: (text) => write(text.trimEnd()), writeErr: (text) => warn(text.trimEnd()) })
    .exitOverride();
}

function wfmCommand(program: Command): Command {
  return program
    .command('wfm')
    .description('judge a Workload Fleet Manager')
    .requiredOption('--url <url>', 'its root URL, such as https://wfm.example:8443')
    .option('--ca <file>', 'PEM certificates to trust instead of the system’s')
    .option('--operator-url <url>', 'the operator interface, for cases that need it')
    .option('--operator-token <token>', 'its token; MARGO_OPERATOR_TOKEN of the environment by default')
    .option('--operator-exec <command>', 'a command that does what operators do, see the guide to adapters')
    .option('--operator-module <file>', 'an ECMAScript module that does what operators do')
    .option(
      '--manual',
      'ask the person at the terminal to do what nothing else does; runs one case at a time',
    )
    .option('--client-ca <file>', 'PEM certificate of a CA to issue the suite’s client certificates')
    .option('--client-ca-key <file>', 'PEM key of that CA')
    .option('--only <id>', 'run this case; may be given several times', collect, [])
    .option('--group <name>', 'run the cases of this group; may be given several times', collect, [])
    .option('--concurrency <number>', 'how many cases run at a time', readConcurrency, 4)
    .option('--report <folder>', 'write report.json and report.html there');
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

function readConcurrency(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 1 && number <= 100) return number;
  throw new InvalidArgumentError('Give a whole number from 1 to 100.');
}

function exitStatus(error: unknown, { warn }: Output): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.conformant : EXIT.couldNotRun;
  warn(error instanceof SuiteError ? error.message : `The suite failed: ${sentenceOf(error)}`);
  const isVerdict = error instanceof SuiteError && error.code === 'suite-links-broken';
  return isVerdict ? EXIT.notConformant : EXIT.couldNotRun;
}
