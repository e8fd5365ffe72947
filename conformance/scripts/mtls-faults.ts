import { readFile, writeFile } from 'node:fs/promises';
import { FAULTS } from '@margo-contract/mocks';
import { type CaughtFault, type FaultTable, findGaps } from '../src/coverage/fault-table.js';
import { mutualFaultPage } from '../src/coverage/mutual-fault-page.js';
import type { FaultJob } from './fault-process.js';
import { tryFaults } from './over-processes.js';
import { loadMutualCases, ownMutualCases } from './run-mutual-fault.js';

/**
 * Lets a WFM in a box with mutual TLS, and its identity service, have each fault of that profile in turn, and finds out which cases
 * catch it. Writes the table and the reference page after each; with names, only those faults are tried, and the rest stays.
 *
 * With `--check` nothing is written: the table is held against the catalogue and the cases, and each fault is tried with the first case
 * that is to catch it.
 */
const TABLE = new URL('../data/mtls-fault-table.json', import.meta.url);
const PAGE = new URL('../../docs/reference/mtls-faults.md', import.meta.url);
const COMMAND = 'npm run faults:mtls';

const loaded = await loadMutualCases();
const cases = [...loaded.wfm, ...loaded.mis];
const rules = { command: COMMAND, toBeFailed: ownMutualCases(loaded) };
/** Faults of both profiles are tried in the signature profile, with the same cases. */
const own = FAULTS.filter(({ profiles }) => profiles.includes('mtls') && !profiles.includes('signature'));
const names = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = names.find((name) => !own.some((fault) => fault.name === name));
if (unknown !== undefined) throw new Error(`There is no fault named ${unknown}.`);
const table = JSON.parse(await readFile(TABLE, 'utf8').catch(() => '{"faults":[]}')) as FaultTable; // a test holds its form
const problems = process.argv.includes('--check') ? await check() : await measure();
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${own.length} faults, ${cases.length} cases, ${problems.length} problems.\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function measure(): Promise<readonly string[]> {
  const rows = new Map(table.faults.map((row) => [row.name, row]));
  const chosen = own.filter(({ name }) => names.length === 0 || names.includes(name));
  await tryFaults(
    chosen.map(({ name }) => ({ name, profile: 'mtls' })),
    async (caught) => {
      process.stderr.write(`${caught.name}: ${caught.cases.join(', ') || 'NOT CAUGHT'}\n`);
      const { why } = rows.get(caught.name) ?? {};
      rows.set(caught.name, {
        ...caught,
        ...(caught.cases.length === 0 && why !== undefined && { why }),
      });
      await write(rows);
    },
  );
  return findGaps(await write(rows), own, cases, rules);
}

async function write(rows: ReadonlyMap<string, CaughtFault>): Promise<FaultTable> {
  const written = { ...table, faults: own.flatMap(({ name }) => rows.get(name) ?? []) };
  await writeFile(TABLE, `${JSON.stringify(written, null, 2)}\n`);
  await writeFile(PAGE, mutualFaultPage(written));
  return written;
}

async function check(): Promise<readonly string[]> {
  const rows = new Map(table.faults.map((row) => [row.name, row]));
  const caught = await tryFaults(
    own.flatMap(({ name }): FaultJob[] => {
      const known = rows.get(name);
      return known === undefined || known.cases.length === 0 ? [] : [{ name, profile: 'mtls', known }];
    }),
  );
  const missed = caught.flatMap(({ name, cases: found }) => {
    const [claimed = ''] = rows.get(name)?.cases ?? [];
    return found.includes(claimed)
      ? []
      : [`The table says that ${claimed} catches ${name}, but it does not.`];
  });
  return [...findGaps(table, own, cases, rules), ...missed];
}
