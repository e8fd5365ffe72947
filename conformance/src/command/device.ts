import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Case } from '../case/case.js';
import { selectCases } from '../case/select.js';
import { loadContract, type Profile } from '../contract/contract.js';
import { SuiteError } from '../error.js';
import type { Report } from '../report/report.js';
import { placeOf } from '../report/target.js';
import { budgetText } from '../subject/device/budget.js';
import { execProgram } from '../subject/device/program/exec.js';
import { personProgram } from '../subject/device/program/person.js';
import type { DeviceProgram } from '../subject/device/program/program.js';
import { PLACEHOLDERS, unknownPlaceholders } from '../subject/device/program/template.js';
import { removeFolder } from '../subject/device/session.js';
import { deviceSubject, readClaims, STARTS_AT_A_TIME } from '../subject/device/subject.js';
import { ServerAuthority } from '../subject/device/wfm/identity/authority.js';
import { SvidAuthority } from '../subject/device/wfm/identity/svid-authority.js';
import { type Interrupts, never } from './interrupts.js';
import type { Output } from './output.js';
import { progressFor } from './progress.js';
import { publish } from './publish.js';
import { readInputs } from './read-inputs.js';
import { runCases } from './run-cases.js';
import type { JudgingOptions } from './wfm-options.js';

/** Options of `margo-conformance device` as the command line gives them. */
export interface DeviceOptions extends JudgingOptions {
  /** `signature` when absent. */
  readonly profile?: Profile;
  readonly exec?: string;
  readonly wait?: boolean;
  readonly reuse?: boolean;
  readonly claim: readonly string[];
  /** Seconds. */
  readonly poll: number;
  /** Seconds. */
  readonly startWithin: number;
  readonly listen: string;
  readonly port?: number;
  readonly hostName: string;
  /** Where the components of the deployments are that cases assign. */
  readonly repository?: string;
}

/** The WFM that the suite plays in the mutual-TLS profile. */
const WFM = { trustDomain: 'conformance.example', wfmId: 'wfm-under-test' };

/**
 * Judges a device: plays each case with a scripted WFM, shows it as it finishes, and writes the report.
 *
 * @param program in place of the command, for devices within this process
 * @throws SuiteError when nothing could be run
 */
export async function judgeDevice(
  options: DeviceOptions,
  cases: readonly Case[],
  output: Output,
  interrupts: Interrupts = never(),
  program: DeviceProgram = programOf(options, output),
): Promise<Report> {
  const selected = selectCases(cases, { only: options.only, groups: options.group });
  const claims = readClaims(options.claim, cases);
  const inputs = await readInputs(options);
  const { hostName: host, listen: address, port } = options;
  const { profile = 'signature' } = options;
  const hosts = [...new Set([host, 'localhost', '127.0.0.1', '::1'])];
  const authority = await ServerAuthority.create(hosts);
  const svids = profile === 'mtls' ? { svids: new SvidAuthority(WFM, hosts) } : {};
  const folder = await mkdtemp(path.join(tmpdir(), 'margo-device-'));
  const caFile = path.join(folder, 'ca.pem');
  await writeFile(caFile, authority.rootPem);
  const place = { host, address, ...(port !== undefined && options.wait === true && { port }) };
  const shared = options.reuse === true || options.wait === true;
  const course = { shared, concurrency: shared ? 1 : options.concurrency, startsAtATime: STARTS_AT_A_TIME };
  const subject = deviceSubject({
    contract: loadContract(profile, 'device'),
    run: {
      program,
      authority,
      ...svids,
      place,
      caFile,
      folder,
      pollSeconds: options.poll,
      ...(options.repository !== undefined && { repository: options.repository }),
    },
    claims,
    shared,
    signal: interrupts.stop,
    patience: options.wait === true ? 3_600_000 : options.startWithin * 1000,
    onPace: (pace) => {
      if (options.json !== true) output.write(budgetText(selected, pace, course));
    },
  });
  try {
    await subject.prepare(selected);
    const progress = progressFor(options, output);
    progress.start(placeOf(subject.target), selected.length);
    const signals = { ...interrupts, broken: new AbortController().signal };
    const run = await runCases(selected, subject, {
      ...options,
      concurrency: course.concurrency,
      signals,
      onResult: progress.done,
    });
    const report = await publish({ options, inputs, cases, subject, run });
    progress.finish(report);
    return report;
  } finally {
    await subject.finish();
    await removeFolder(folder);
  }
}

function programOf({ exec, wait }: DeviceOptions, output: Output): DeviceProgram {
  if (wait === true && exec === undefined) return personProgram((text) => output.warn(text));
  if (exec === undefined || exec.trim() === '') {
    throw invalid(
      'There is nothing to judge; give the command that runs the device with --exec, or --wait for one that a person starts.',
    );
  }
  if (wait === true) throw invalid('--exec and --wait exclude each other; give one of them.');
  const [unknown] = unknownPlaceholders(exec);
  if (unknown !== undefined)
    throw invalid(`--exec has {${unknown}}, which is not known; known are {${PLACEHOLDERS.join('}, {')}}.`);
  return execProgram(exec);
}

function invalid(message: string): SuiteError {
  return new SuiteError('suite-option-invalid', message);
}
