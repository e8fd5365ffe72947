import { readFile } from 'node:fs/promises';
import type { Fault } from './contract.js';

/** The table that \`npm run faults\` writes. */
const TABLE = new URL('../../../conformance/data/fault-table.json', import.meta.url);

/** Reads the faults that a WFM in a box can have. */
export async function readFaults(): Promise<readonly Fault[]> {
  const { faults } = JSON.parse(await readFile(TABLE, 'utf8')) as { readonly faults: readonly Fault[] };
  return faults;
}
