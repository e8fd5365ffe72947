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

/** A check tries one fault in so many on all cases; the others on those about their requirement, which takes a tenth. */
const SAMPLE = 12;
const isChecking = process.argv.includes('--check');

const cases = await loadWfmCases();
const own = FAULTS.filter(({ profiles }) => profiles.includes('signature'));
const faults = [];
const written = await committed();
const { unresolved = {} } = written;
for (const [index, fault] of own.entries()) {
  const known =
    isChecking && index % SAMPLE !== 0 ? written.faults.find(({ name }) => name === fault.name) : undefined;
  faults.push(await catchFault(fault, cases, known));
}
const measured: FaultTable = { faults, unresolved };

const problems = [...findGaps(measured, own, cases), ...(await differences(measured))];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${faults.length} faults, ${cases.length} cases, ${problems.length} problems.\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function differences(table: FaultTable): Promise<string[]> {
  if (isChecking) return compareTables(written, table);
  await writeFile(TABLE, `${JSON.stringify(table, null, 2)}\n`);
  await writeFile(PAGE, faultPage(table));
  return [];
}

async function committed(): Promise<FaultTable> {
  return JSON.parse(await readFile(TABLE, 'utf8')) as FaultTable; // a test holds its form
}
