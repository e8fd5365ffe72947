import { readFile, writeFile } from 'node:fs/promises';
import { DEVICE_FAULTS } from '@margo-contract/mocks';
import { deviceFaultPage } from '../src/coverage/device-fault-page.js';
import { type DeviceFaultTable, findDeviceGaps, findIdleCases } from '../src/coverage/device-fault-table.js';
import type { CaughtFault } from '../src/coverage/fault-table.js';
import { runPool } from '../src/run/pool.js';
import { loadDeviceCases } from '../src/subject/device/cases.js';
import { catchDeviceFault, SAMPLE } from './run-device-fault.js';
import { judgeVariants, MIXES } from './run-device-variants.js';

/**
 * Lets a pliable device have each of its faults in turn, finds out which cases catch it, and writes the table and the
 * reference page after each. With names, only those faults are tried, and the rest of the table stays.
 *
 * With `--variants` no fault is tried: a device with lawful variants has to pass all cases. With `--check` nothing is
 * written: the table is held against the catalogue of faults and the cases, the faults of SAMPLE are tried for real, and
 * variants on one case of each group.
 */
const TABLE = new URL('../data/device-fault-table.json', import.meta.url);
const PAGE = new URL('../../docs/reference/device-faults.md', import.meta.url);
const FAULTS_AT_A_TIME = 4;

const cases = await loadDeviceCases();
/** Variants are tried in the signature profile. */
const signed = await loadDeviceCases(undefined, 'signature');
const names = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = names.find((name) => !DEVICE_FAULTS.some((fault) => fault.name === name));
if (unknown !== undefined) throw new Error(`There is no fault named ${unknown}.`);
const table = JSON.parse(await readFile(TABLE, 'utf8').catch(() => '{"faults":[]}')) as DeviceFaultTable; // a test holds its form
const problems = await chosen();
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${DEVICE_FAULTS.length} faults, ${cases.length} cases, ${problems.length} problems.\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

function chosen(): Promise<readonly string[]> {
  if (process.argv.includes('--check')) return check();
  return process.argv.includes('--variants') ? tryVariants() : measure();
}

async function measure(): Promise<readonly string[]> {
  const rows = new Map(table.faults.map((row) => [row.name, row]));
  const tried = DEVICE_FAULTS.filter(({ name }) => names.length === 0 || names.includes(name));
  await runPool(
    tried.map((fault) => async () => {
      const caught = await catchDeviceFault(fault);
      process.stderr.write(`${fault.name}: ${caught.cases.join(', ') || 'NOT CAUGHT'}\n`);
      rows.set(fault.name, caught);
      await write(rows);
    }),
    FAULTS_AT_A_TIME,
  );
  return gapsOf(await write(rows));
}

function gapsOf(one: DeviceFaultTable): readonly string[] {
  return [...findDeviceGaps(one, DEVICE_FAULTS, cases), ...findIdleCases(one, cases)];
}

async function write(rows: ReadonlyMap<string, CaughtFault>): Promise<DeviceFaultTable> {
  const written = { faults: DEVICE_FAULTS.flatMap(({ name }) => rows.get(name) ?? []) };
  await writeFile(TABLE, `${JSON.stringify(written, null, 2)}\n`);
  await writeFile(PAGE, deviceFaultPage(written, cases));
  return written;
}

async function tryVariants(ids?: readonly string[]): Promise<readonly string[]> {
  const wrong = [];
  for (const mix of MIXES) wrong.push(...(await judgeVariants(mix, signed, ids)));
  return wrong;
}

async function check(): Promise<readonly string[]> {
  const gaps = gapsOf(table);
  const tried = DEVICE_FAULTS.filter(({ name }) => SAMPLE.includes(name));
  const missed = await runPool(
    tried.map((fault) => async () => {
      const claimed = table.faults.find(({ name }) => name === fault.name)?.cases.slice(0, 1) ?? [];
      const caught = await catchDeviceFault(fault, claimed);
      return claimed.filter((id) => !caught.cases.includes(id)).map((id) => missedText(id, fault.name));
    }),
    FAULTS_AT_A_TIME,
  );
  return [...gaps, ...missed.flat(), ...(await tryVariants(firstOfGroups()))];
}

function firstOfGroups(): readonly string[] {
  return [...new Map(signed.toReversed().map(({ group, id }) => [group, id])).values()];
}

function missedText(id: string, name: string): string {
  return `The table says that ${id} catches ${name}, but it does not.`;
}
