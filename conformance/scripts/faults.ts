import { readFile, writeFile } from 'node:fs/promises';
import { FAULTS } from '@margo-contract/mocks';
import { faultPage } from '../src/coverage/fault-page.js';
import { compareTables, type FaultTable, findGaps } from '../src/coverage/fault-table.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';
import { catchFault } from './run-fault.js';

/**
 * Lets a WFM in a box have each of its faults in turn, and finds out which cases catch it. Writes the table and the
 * reference page; with `--check` it compares them instead. Either way it fails when a fault is caught by no case, or a
 * case caught by no fault.
 */
const TABLE = new URL('../data/fault-table.json', import.meta.url);
const PAGE = new URL('../../docs/reference/faults.md', import.meta.url);

const cases = await loadWfmCases();
const own = FAULTS.filter(({ profiles }) => profiles.includes('signature'));
const faults = [];
for (const fault of own) faults.push(await catchFault(fault, cases));
const { unresolved = {} } = await committed();
const measured: FaultTable = { faults, unresolved };

const problems = [...findGaps(measured, own, cases), ...(await differences(measured))];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${faults.length} faults, ${cases.length} cases, ${problems.length} problems.\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function differences(table: FaultTable): Promise<string[]> {
  if (process.argv.includes('--check')) return compare(table);
  await writeFile(TABLE, `${JSON.stringify(table, null, 2)}\n`);
  await writeFile(PAGE, faultPage(table));
  return [];
}

async function compare(table: FaultTable): Promise<string[]> {
  return compareTables(await committed(), table);
}

async function committed(): Promise<FaultTable> {
  return JSON.parse(await readFile(TABLE, 'utf8')) as FaultTable; // a test holds its form
}
