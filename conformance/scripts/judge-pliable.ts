import type { DeviceBehaviour } from '@margo-contract/mocks';
import type { Case } from '../src/case/case.js';
import { judgeDevice } from '../src/command/device.js';
import { memoryOutput } from '../src/command/output.js';
import type { Profile } from '../src/contract/contract.js';
import type { Report } from '../src/report/report.js';
import { inProcess } from '../test/subject/device/support/in-process.js';

const POLL_SECONDS = 0.25;
const CASES_AT_A_TIME = 6;

/** Judges a pliable device within this process by some of the cases. @param chosen ids; all when there are none */
export function judgePliable(
  behaviour: DeviceBehaviour,
  claims: readonly string[],
  cases: readonly Case[],
  chosen: readonly string[] = [],
  profile: Profile = 'signature',
): Promise<Report> {
  const options = {
    profile,
    only: chosen,
    group: [],
    concurrency: CASES_AT_A_TIME,
    claim: claims,
    poll: POLL_SECONDS,
    startWithin: 30,
    listen: '127.0.0.1',
    hostName: 'localhost',
  };
  return judgeDevice(options, cases, memoryOutput(), undefined, inProcess(behaviour));
}
