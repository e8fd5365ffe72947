import type { Case } from '../case/case.js';
import { selectCases } from '../case/select.js';
import { loadContract } from '../contract/contract.js';
import { LIMITS } from '../http/send.js';
import { parseTarget, type Target } from '../http/target.js';
import type { Provisioning } from '../provisioning/provisioning.js';
import { buildReport } from '../report/build.js';
import type { Report } from '../report/report.js';
import { caseLine, runText } from '../report/terminal.js';
import { prepareFolder, writeReport } from '../report/write.js';
import type { RunContext } from '../run/case-context.js';
import { checkReachable } from '../run/preflight.js';
import { runSuite, type SuiteResult } from '../run/run-suite.js';
import { openProvisioning } from './open-provisioning.js';
import type { Output } from './output.js';
import { authorityFor, readCa, type WfmOptions } from './wfm-options.js';

/**
 * Judges a WFM: runs the cases, shows them as they finish, and writes the report.
 *
 * @returns the report
 * @throws SuiteError when nothing could be run
 */
export async function judgeWfm(options: WfmOptions, cases: readonly Case[], output: Output): Promise<Report> {
  const selected = selectCases(cases, { only: options.only, groups: options.group });
  const ca = await readCa(options.ca);
  const target = parseTarget(options.url, ca);
  if (options.report !== undefined) await prepareFolder(options.report);
  const { stdin: input, stderr, env } = process;
  const session = await openProvisioning(options, { ca, input, output: stderr, env });
  try {
    await checkReachable(target, LIMITS);
    const context = await contextFor(options, target, session.provisioning);
    const result = await runSuite(
      {
        cases: selected,
        allCases: cases,
        // A person does one thing at a time.
        concurrency: options.manual === true ? 1 : options.concurrency,
        onResult: (item, done) => output.write(caseLine(item, done, output.colors)),
      },
      context,
    );
    return await report(options, cases, context, result, output);
  } finally {
    await session.close();
  }
}

async function report(
  options: WfmOptions,
  cases: readonly Case[],
  { contract, target }: RunContext,
  result: SuiteResult,
  output: Output,
): Promise<Report> {
  const built = buildReport({
    url: target.url,
    configuration: configurationOf(options),
    contract,
    cases,
    result,
  });
  output.write(`\n${runText(built, output.colors)}`);
  if (options.report !== undefined) await writeReport(options.report, built);
  return built;
}

async function contextFor(
  options: WfmOptions,
  target: Target,
  provisioning: Provisioning,
): Promise<RunContext> {
  const authority = await authorityFor(options);
  return {
    target,
    contract: loadContract(),
    provisioning,
    clock: () => new Date(),
    limits: LIMITS,
    ...(authority !== undefined && { authority }),
  };
}

function configurationOf({
  only,
  group,
  concurrency,
  operatorUrl,
  operatorExec,
  operatorModule,
  manual,
  clientCa,
}: WfmOptions): Report['configuration'] {
  return {
    only,
    groups: group,
    concurrency,
    operator: [operatorUrl, operatorExec, operatorModule, manual].some((way) => way !== undefined),
    clientAuthority: clientCa !== undefined,
  };
}
