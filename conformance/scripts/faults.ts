import { readFile, writeFile } from 'node:fs/promises';
import { FAULTS } from '@margo-contract/mocks';
import { faultPage } from '../src/coverage/fault-page.js';
import { type CaughtFault, compareTables, type FaultTable, findGaps } from '../src/coverage/fault-table.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';
import { tryFaults } from './over-processes.js';

/**
 * Lets a WFM in a box have each of its faults in turn, finds out which cases catch it and which requirements turn red, and
 * writes the table and the reference page after each. With names, only those faults are tried, and the rest of the table
 * stays; `--check` compares instead of writing. It fails when a fault is caught by no case, a case caught by no fault, or a
 * requirement red that a fault does not violate.
 */
const TABLE = new URL('../data/fault-table.json', import.meta.url);
const PAGE = new URL('../../docs/reference/faults.md', import.meta.url);

/** A check tries one fault in so many on all cases; the others on the first that are to catch them. */
const SAMPLE = 72;

const cases = await loadWfmCases();
const own = FAULTS.filter(({ profiles }) => profiles.includes('signature'));
const names = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = names.find((name) => !own.some((fault) => fault.name === name));
if (unknown !== undefined) throw new Error(`There is no fault named ${unknown}.`);
const committed = JSON.parse(await readFile(TABLE, 'utf8')) as FaultTable; // a test holds its form
const problems = process.argv.includes('--check') ? await check() : await measure();
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${own.length} faults, ${cases.length} cases, ${problems.length} problems.\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function measure(): Promise<readonly string[]> {
  const rows = new Map(committed.faults.map((row) => [row.name, row]));
  const chosen = own.filter(({ name }) => names.length === 0 || names.includes(name));
  await tryFaults(
    chosen.map(({ name }) => ({ name, profile: 'signature' })),
    async (caught) => {
      const { name, blamed = [] } = caught;
      process.stderr.write(
        `${name}: ${caught.cases.length} cases, blames ${blamed.join(', ') || 'nothing else'}\n`,
      );
      rows.set(name, caught);
      await write(rows);
    },
  );
  return findGaps(await write(rows), own, cases);
}

async function write(rows: ReadonlyMap<string, CaughtFault>): Promise<FaultTable> {
  const table = { faults: own.flatMap(({ name }) => rows.get(name) ?? []) };
  await writeFile(TABLE, `${JSON.stringify(table, null, 2)}\n`);
  await writeFile(PAGE, faultPage(table));
  return table;
}

async function check(): Promise<readonly string[]> {
  const faults = await tryFaults(
    own.map(({ name }, index) => ({
      name,
      profile: 'signature',
      known: index % SAMPLE === 0 ? undefined : committed.faults.find((row) => row.name === name),
    })),
  );
  return [...findGaps({ faults }, own, cases), ...compareTables(committed, { faults })];
}
