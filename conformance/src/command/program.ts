import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Case } from '../case/case.js';
import type { Profile } from '../contract/contract.js';
import { SuiteError, sentenceOf } from '../error.js';
import { errorEvent } from '../report/events.js';
import type { Questions } from '../setup/questions.js';
import { jsonText } from '../text.js';
import { SUITE_VERSION } from '../version.js';
import type { DeviceOptions } from './device.js';
import { deviceCommand } from './device-command.js';
import { EXIT, exitStatusOf } from './exit.js';
import { type Interrupts, never } from './interrupts.js';
import type { MisOptions } from './mis.js';
import { misCommand } from './mis-command.js';
import type { Output } from './output.js';
import { collect, wfmCommand } from './wfm-command.js';
import type { WfmOptions } from './wfm-options.js';

// Each command loads what it needs when it is called: all of it takes a second, of which --help needs nothing.

/** What a command needs, and where it leaves its exit status. */
interface Run {
  readonly output: Output;
  readonly caseFolder: string | undefined;
  readonly interrupts: Interrupts;
  status: number;
}

/** What a program may be given; the defaults suit one that nobody watches. */
export interface Surroundings {
  /** The folder of the cases; by default those that come with the suite. */
  readonly caseFolder?: string;
  /** How the run of cases can be stopped. */
  readonly interrupts?: Interrupts;
  /** Somebody to ask when there are no arguments. */
  readonly questions?: Questions;
}

/**
 * Runs the command line `margo-conformance`.
 *
 * @param args the arguments after the name of the program
 * @returns the exit status
 */
export async function runProgram(
  args: readonly string[],
  output: Output,
  { caseFolder, interrupts = never(), questions }: Surroundings = {},
): Promise<number> {
  const run: Run = { output, caseFolder, interrupts, status: EXIT.conformant };
  const program = newProgram(output);
  addWfm(program, run);
  addDevice(program, run);
  addMis(program, run);
  addCaseCommands(program, run);
  addReportCommands(program, run);
  try {
    const chosen = args.length === 0 && questions !== undefined ? await askFor(questions) : args;
    if (chosen !== undefined) await program.parseAsync(await withOptionsOfFile(chosen), { from: 'user' });
    return run.status;
  } catch (error) {
    return failed(error, args, output);
  }
}

async function askFor(questions: Questions): Promise<readonly string[] | undefined> {
  const [{ setUp }, { realChecks }] = await Promise.all([
    import('../setup/set-up.js'),
    import('../setup/checks.js'),
  ]);
  return setUp(questions, realChecks);
}

async function withOptionsOfFile(args: readonly string[]): Promise<readonly string[]> {
  if (!args.some((word) => /^--config(=|$)/.test(word))) return args;
  const { withConfigFile } = await import('../setup/config-file.js');
  return withConfigFile(args);
}

async function wfmCases(folder: string | undefined, profile?: Profile): Promise<readonly Case[]> {
  const { loadWfmCases } = await import('../subject/wfm/cases.js');
  return loadWfmCases(folder, profile);
}

async function allWfmCases(folder: string | undefined): Promise<readonly Case[]> {
  const { loadAllWfmCases } = await import('../subject/wfm/cases.js');
  return loadAllWfmCases(folder);
}

async function deviceCases(folder?: string, profile?: Profile): Promise<readonly Case[]> {
  const { loadDeviceCases } = await import('../subject/device/cases.js');
  return loadDeviceCases(folder, profile);
}

/** Shows cases, those that the options select. */
async function show(
  cases: readonly Case[],
  options: Partial<WfmSelection> & { readonly json?: boolean },
  output: Output,
): Promise<void> {
  const [{ selectCases }, { listCases }] = await Promise.all([
    import('../case/select.js'),
    import('./list.js'),
  ]);
  const { only = [], group: groups = [] } = options;
  listCases(selectCases(cases, { only, groups }), options, output);
}

function newProgram({ write, warn }: Output): Command {
  return new Command('margo-conformance')
    .description('Tests implementations of the device–WFM interface against its contract.')
    .version(SUITE_VERSION)
    .configureOutput({ writeOut: (text) => write(text.trimEnd()), writeErr: (text) => warn(text.trimEnd()) })
    .exitOverride();
}

function addWfm(program: Command, run: Run): void {
  wfmCommand(program).action(async (options: Partial<WfmOptions> & WfmSelection) => {
    const profile = await profileOf(options, run.output);
    const cases = await wfmCases(run.caseFolder, profile);
    if (options.list === true) return show(cases, options, run.output);
    const { judgeWfm } = await import('./wfm.js');
    const report = await judgeWfm({ ...withUrl(options), profile }, cases, run.output, run.interrupts);
    run.status = exitStatusOf(report);
  });
}

function addDevice(program: Command, run: Run): void {
  deviceCommand(program).action(async (options: DeviceOptions & { readonly list?: boolean }) => {
    const cases = await deviceCases(run.caseFolder, options.profile);
    if (options.list === true) return show(cases, options, run.output);
    const { judgeDevice } = await import('./device.js');
    const report = await judgeDevice(options, cases, run.output, run.interrupts);
    run.status = exitStatusOf(report);
  });
}

/** `auto` asks the WFM, and says what it found. */
async function profileOf(options: Partial<WfmOptions> & WfmSelection, { warn }: Output): Promise<Profile> {
  const { profile = 'signature' } = options;
  if (profile !== 'auto') return profile;
  const { chooseProfile } = await import('./choose-profile.js');
  const chosen = await chooseProfile(withUrl(options).url);
  warn(chosen.reason);
  return chosen.profile;
}

function addMis(program: Command, run: Run): void {
  misCommand(program).action(async (options: MisOptions & { readonly list?: boolean }) => {
    const { loadMisCases } = await import('../subject/mis/cases.js');
    const cases = await loadMisCases(run.caseFolder);
    if (options.list === true) return show(cases, options, run.output);
    const { judgeMis } = await import('./mis.js');
    run.status = exitStatusOf(await judgeMis(options, cases, run.output, run.interrupts));
  });
  program
    .command('identities <folder>')
    .description('make the PKI of an identity service that the suite is itself, with mutual TLS')
    .requiredOption(
      '--spiffe-id <id>',
      'the SPIFFE ID of the WFM, spiffe://<trust domain>/margo/wfm/<wfm-id>',
    )
    .action(async (folder: string, { spiffeId }: { readonly spiffeId: string }) => {
      const { showIdentities } = await import('./identities.js');
      await showIdentities(folder, spiffeId, run.output);
    });
}

type WfmSelection = Pick<WfmOptions, 'only' | 'group' | 'concurrency'> & { readonly list?: boolean };

function withUrl(options: Partial<WfmOptions> & WfmSelection): WfmOptions {
  if (options.url !== undefined) return { ...options, url: options.url };
  const advice = 'give the root URL of the WFM with --url, such as https://wfm.example:8443';
  throw new SuiteError('suite-option-invalid', `There is nothing to judge; ${advice}.`);
}

function addCaseCommands(program: Command, { output, caseFolder }: Run): void {
  program
    .command('list')
    .description('show the cases, those about WFMs and those about devices')
    .option('--profile <profile>', 'of this security profile alone, signature or mtls', readProfile)
    .option('--json', 'as JSON')
    .action(async ({ profile, ...options }) => {
      const ofWfms = profile === undefined ? allWfmCases(caseFolder) : wfmCases(caseFolder, profile);
      const ofDevices = caseFolder === undefined ? deviceCases(undefined, profile) : [];
      await show([...(await ofWfms), ...(await ofDevices)], options, output);
    });
  program
    .command('coverage')
    .description('show which requirement is tested by which cases, and check that they name each other')
    .option('--write', 'write the links into the requirements of the contract')
    .option('--spec <folder>', 'the folder spec/ of the contract, for --write', 'spec')
    .action(async (options) => {
      const { showCoverage } = await import('./coverage.js');
      await showCoverage(await allWfmCases(caseFolder), { ...options, actor: 'wfm' }, output);
      if (caseFolder !== undefined) return;
      await showCoverage(await deviceCases(), { ...options, actor: 'device' }, output);
      const { loadMisCases } = await import('../subject/mis/cases.js');
      await showCoverage(await loadMisCases(), { ...options, actor: 'operator' }, output);
    });
}

function readProfile(text: string): Profile {
  if (text === 'signature' || text === 'mtls') return text;
  throw new InvalidArgumentError('Give signature or mtls.');
}

function addReportCommands(program: Command, run: Run): void {
  const { output } = run;
  program
    .command('verify <file>')
    .description('check a signed statement, attestation.json, offline')
    .requiredOption('--key <file>', 'PEM public key, or certificate, of whoever signed')
    .option('--report <file>', 'the report.json that it is about')
    .action(async (file: string, options) => {
      const { verifyAttestation } = await import('./verify.js');
      await verifyAttestation(file, options, output);
    });
  program
    .command('explain <file>')
    .description(
      'say what is wrong with the signature or digest of a request, and what would be right; or with an SVID',
    )
    .option('--certificate <file>', 'the certificate of the client; by default the one in the file itself')
    .option('--other <file>', 'the certificate of another client; may be given several times', collect, [])
    .option('--origin <url>', 'a root URL by which the WFM is known; may be given several times', collect, [])
    .option('--case <id>', 'of a report.json: the case whose requests are explained')
    .option('--at <time>', 'when the request was received, where the file does not say it')
    .option('--trust-bundle <place>', 'of an SVID: the trust bundle that it has to chain to, a file or a URL')
    .option('--spiffe-id <id>', 'of an SVID: the SPIFFE ID of the WFM that it has to belong to')
    .option('--json', 'as JSON')
    .action(async (file: string, options) => {
      const { explainFile } = await import('./explain.js');
      run.status = await explainFile(file, options, output);
    });
  program
    .command('compare <before> <after>')
    .description('show what changed between two report.json')
    .option('--json', 'as JSON')
    .action(async (before: string, after: string, options) => {
      const { compareFiles } = await import('./reports.js');
      run.status = await compareFiles(before, after, options, output);
    });
  program
    .command('matrix <file...>')
    .description('merge many report.json into one table')
    .option('--json', 'as JSON')
    .option('--html <file>', 'write it as a page too')
    .action(async (files: readonly string[], options) => {
      const { mergeFiles } = await import('./reports.js');
      await mergeFiles(files, options, output);
    });
}

/** Errors that say no to a question, rather than that it could not be answered. */
const NEGATIVE: readonly string[] = ['suite-links-broken', 'suite-statement-unproven'];

function failed(error: unknown, args: readonly string[], { write, warn }: Output): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.conformant : EXIT.couldNotRun;
  const isKnown = error instanceof SuiteError;
  const message = isKnown ? error.message : `The suite failed, which is its own fault: ${sentenceOf(error)}`;
  warn(message);
  if (['wfm', 'device', 'mis'].includes(args[0] ?? '') && args.includes('--json')) {
    write(jsonText(errorEvent(isKnown ? error.code : 'suite-failed', message)));
  }
  return isKnown && NEGATIVE.includes(error.code) ? EXIT.notConformant : EXIT.couldNotRun;
}
