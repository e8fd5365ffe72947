import type { Case } from '../case/case.js';
import { selectCases } from '../case/select.js';
import { loadContract } from '../contract/contract.js';
import { LIMITS } from '../http/send.js';
import { parseTarget, type Target } from '../http/target.js';
import { buildReport } from '../report/build.js';
import type { Report } from '../report/report.js';
import { caseLine, runText } from '../report/terminal.js';
import { prepareFolder, writeReport } from '../report/write.js';
import type { RunContext } from '../run/case-context.js';
import { checkReachable } from '../run/preflight.js';
import { runSuite } from '../run/run-suite.js';
import type { Output } from './output.js';
import { authorityFor, provisioningFor, readCa, type WfmOptions } from './wfm-options.js';

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
  const context = await contextFor(options, target);
  if (options.report !== undefined) await prepareFolder(options.report);
  await checkReachable(target, LIMITS);
  const result = await runSuite(
    {
      cases: selected,
      allCases: cases,
      concurrency: options.concurrency,
      onResult: (item, done) => output.write(caseLine(item, done, output.colors)),
    },
    context,
  );
  const { contract } = context;
  const report = buildReport({
    url: target.url,
    configuration: configurationOf(options),
    contract,
    cases,
    result,
  });
  output.write(`\n${runText(report, output.colors)}`);
  if (options.report !== undefined) await writeReport(options.report, report);
  return report;
}

async function contextFor(options: WfmOptions, target: Target): Promise<RunContext> {
  const authority = await authorityFor(options);
  return {
    target,
    contract: loadContract(),
    provisioning: provisioningFor(options, target.ca),
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
  clientCa,
}: WfmOptions): Report['configuration'] {
  return {
    only,
    groups: group,
    concurrency,
    operator: operatorUrl !== undefined,
    clientAuthority: clientCa !== undefined,
  };
}
