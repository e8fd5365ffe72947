import type { DeviceFault } from '@margo-contract/mocks';
import type { Case } from '../src/case/case.js';
import { judgeDevice } from '../src/command/device.js';
import { memoryOutput } from '../src/command/output.js';
import { type CaughtFault, casesAbout } from '../src/coverage/fault-table.js';
import { inProcess } from '../test/subject/device/support/in-process.js';
import { caughtBy } from './run-fault.js';

/** What is tried for real by tests and by `--check`, each with the first case that is to catch it: one fault of each kind. */
export const SAMPLE = [
  'trusts-any-certificate',
  'believes-status-member',
  'fetches-problem-types',
  'forgets-client-id',
  'documents-not-verified',
  'accepts-any-version',
];

const POLL_SECONDS = 0.25;
const CASES_AT_A_TIME = 6;

/** Finds out which of the cases that are about its requirement, and ask for nothing more than it claims, catch a fault. */
export async function catchDeviceFault(fault: DeviceFault, cases: readonly Case[]): Promise<CaughtFault> {
  const { name, requirement, effect, claims = [], behaviour } = fault;
  const about = casesAbout(cases, requirement).filter(({ needs }) =>
    needs.every((need) => claims.includes(need)),
  );
  if (about.length === 0) return { name, requirement, effect, cases: [] };
  const options = {
    only: about.map(({ id }) => id),
    group: [],
    concurrency: CASES_AT_A_TIME,
    claim: claims,
    poll: POLL_SECONDS,
    startWithin: 30,
    listen: '127.0.0.1',
    hostName: 'localhost',
  };
  const report = await judgeDevice(options, cases, memoryOutput(), undefined, inProcess(behaviour));
  return { name, requirement, effect, cases: caughtBy(report, fault) };
}
