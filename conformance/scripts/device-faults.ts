import { readFile, writeFile } from 'node:fs/promises';
import { DEVICE_FAULTS } from '@margo-contract/mocks';
import { deviceFaultPage } from '../src/coverage/device-fault-page.js';
import {
  type DeviceFaultRow,
  type DeviceFaultTable,
  findDeviceGaps,
} from '../src/coverage/device-fault-table.js';
import { runPool } from '../src/run/pool.js';
import { loadDeviceCases } from '../src/subject/device/cases.js';
import { catchDeviceFault, SAMPLE } from './run-device-fault.js';

/**
 * Lets a pliable device have each of its faults in turn, finds out which cases catch it, and writes the table and the
 * reference page after each. With names, only those faults are tried, and the rest of the table stays.
 *
 * With `--check` nothing is written: the table is held against the catalogue of faults and the cases, and the faults of
 * SAMPLE are tried for real.
 */
const TABLE = new URL('../data/device-fault-table.json', import.meta.url);
const PAGE = new URL('../../docs/reference/device-faults.md', import.meta.url);
const FAULTS_AT_A_TIME = 6;

const cases = await loadDeviceCases();
const names = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = names.find((name) => !DEVICE_FAULTS.some((fault) => fault.name === name));
if (unknown !== undefined) throw new Error(`There is no fault named ${unknown}.`);
const table = JSON.parse(await readFile(TABLE, 'utf8').catch(() => '{"faults":[]}')) as DeviceFaultTable; // a test holds its form
const problems = process.argv.includes('--check') ? await check() : await measure();
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${DEVICE_FAULTS.length} faults, ${cases.length} cases, ${problems.length} problems.\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function measure(): Promise<readonly string[]> {
  const rows = new Map(table.faults.map((row) => [row.name, row]));
  const chosen = DEVICE_FAULTS.filter(({ name }) => names.length === 0 || names.includes(name));
  await runPool(
    chosen.map((fault) => async () => {
      const caught = await catchDeviceFault(fault, cases);
      process.stderr.write(`${fault.name}: ${caught.cases.join(', ') || 'NOT CAUGHT'}\n`);
      const { why } = rows.get(fault.name) ?? {};
      rows.set(fault.name, { ...caught, ...(caught.cases.length === 0 && why !== undefined && { why }) });
      await write(rows);
    }),
    FAULTS_AT_A_TIME,
  );
  return findDeviceGaps(await write(rows), DEVICE_FAULTS, cases);
}

async function write(rows: ReadonlyMap<string, DeviceFaultRow>): Promise<DeviceFaultTable> {
  const written = { faults: DEVICE_FAULTS.flatMap(({ name }) => rows.get(name) ?? []) };
  await writeFile(TABLE, `${JSON.stringify(written, null, 2)}\n`);
  await writeFile(PAGE, deviceFaultPage(written, cases));
  return written;
}

async function check(): Promise<readonly string[]> {
  const gaps = findDeviceGaps(table, DEVICE_FAULTS, cases);
  const tried = DEVICE_FAULTS.filter(({ name }) => SAMPLE.includes(name));
  const missed = await runPool(
    tried.map((fault) => async () => {
      const claimed = table.faults.find(({ name }) => name === fault.name)?.cases.slice(0, 1) ?? [];
      const caught = await catchDeviceFault(
        fault,
        cases.filter(({ id }) => claimed.includes(id)),
      );
      return claimed.filter((id) => !caught.cases.includes(id)).map((id) => missedText(id, fault.name));
    }),
    2,
  );
  return [...gaps, ...missed.flat()];
}

function missedText(id: string, name: string): string {
  return `The table says that ${id} catches ${name}, but it does not.`;
}
