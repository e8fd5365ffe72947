import { type RunningWfm, startWfm } from '@margo-contract/mocks';
import { vi } from 'vitest';
import { memoryOutput } from '../../src/command/output.js';
import { judgeWfm } from '../../src/command/wfm.js';
import type { Report } from '../../src/report/report.js';
import { loadWfmCases } from '../../src/subject/wfm/cases.js';

/**
 * Judges a WFM that trusts nobody by itself, through an adapter, by cases that between them need every function of
 * the operator.
 *
 * @param command the command line of the adapter, which reads OPERATOR_URL and OPERATOR_TOKEN
 */
export async function judgeThrough(command: string): Promise<{ only: readonly string[]; report: Report }> {
  const wfm = await startWfm({ onboarding: 'preregistered' });
  const only = await casesForEveryFunction();
  try {
    return { only, report: await judge(wfm, command, only) };
  } finally {
    vi.unstubAllEnvs();
    await wfm.close();
  }
}

async function judge(wfm: RunningWfm, operatorExec: string, only: readonly string[]): Promise<Report> {
  // The process of the adapter takes over what it needs from here.
  vi.stubEnv('OPERATOR_URL', wfm.operatorUrl).stubEnv('OPERATOR_TOKEN', wfm.operatorToken);
  const options = { url: wfm.url, ca: wfm.caFile, operatorExec, only, group: [], concurrency: 4 };
  return judgeWfm(options, await loadWfmCases(), memoryOutput());
}

async function casesForEveryFunction(): Promise<readonly string[]> {
  const covered = new Set<string>();
  const cases = await loadWfmCases();
  return cases.flatMap(({ id, needs }) => {
    if (needs.every((name) => covered.has(name))) return [];
    for (const name of needs) covered.add(name);
    return [id];
  });
}
