import { writeFile } from 'node:fs/promises';
import { DEVICE_FAULTS } from '@margo-contract/mocks';
import { judgeDevice } from '../src/command/device.js';
import { memoryOutput } from '../src/command/output.js';
import { casesAbout, findGaps } from '../src/coverage/fault-table.js';
import { runPool } from '../src/run/pool.js';
import { loadDeviceCases } from '../src/subject/device/cases.js';
import { inProcess } from '../test/subject/device/support/in-process.js';
import { caughtBy } from './run-fault.js';

/**
 * Lets a pliable device have each of its faults in turn, and finds out which cases catch it. Writes the table; it fails
 * when a fault is caught by no case, or a case caught by no fault.
 */
const TABLE = new URL('../data/device-fault-table.json', import.meta.url);
const POLL_SECONDS = 0.25;
const FAULTS_AT_A_TIME = 6;

const cases = await loadDeviceCases();
const faults = await runPool(
  DEVICE_FAULTS.map((fault) => async () => {
    const { name, requirement, effect, claims = [], behaviour } = fault;
    const about = casesAbout(cases, requirement).filter(({ needs }) =>
      needs.every((need) => claims.includes(need)),
    );
    const options = {
      only: about.map(({ id }) => id),
      group: [],
      concurrency: 6,
      claim: claims,
      poll: POLL_SECONDS,
      startWithin: 10,
      listen: '127.0.0.1',
      hostName: 'localhost',
    };
    const report = await judgeDevice(options, cases, memoryOutput(), undefined, inProcess(behaviour));
    const caught = { name, requirement, effect, cases: caughtBy(report, fault) };
    process.stderr.write(`${name}: ${caught.cases.join(', ') || 'NOT CAUGHT'}\n`);
    return caught;
  }),
  FAULTS_AT_A_TIME,
);
const table = { faults };
await writeFile(TABLE, `${JSON.stringify(table, null, 2)}\n`);
const gaps = findGaps(table, DEVICE_FAULTS, cases);
for (const gap of gaps) process.stderr.write(`${gap}\n`);
process.stdout.write(`${faults.length} faults, ${cases.length} cases, ${gaps.length} problems.\n`);
process.exitCode = gaps.length === 0 ? 0 : 1;
