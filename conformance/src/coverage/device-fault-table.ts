import type { Case } from '../case/case.js';
import { type CaughtFault, casesAbout, type KnownFault } from './fault-table.js';

/** Which case catches which fault of a device; kept in `data/device-fault-table.json`. */
export interface DeviceFaultTable {
  readonly faults: readonly CaughtFault[];
}

const REMEDY = 'run "npm run faults:devices"';

/** Everything in which a table differs from the catalogue and the cases, a sentence each. */
export function findDeviceGaps(
  { faults }: DeviceFaultTable,
  known: readonly KnownFault[],
  cases: readonly Case[],
): string[] {
  const names = new Set(known.map(({ name }) => name));
  return [
    ...known.flatMap((fault) => outdated(fault, faults)),
    ...faults
      .filter(({ name }) => !names.has(name))
      .map(({ name }) => `The fault ${name} of the table does not exist: ${REMEDY}.`),
    ...faults.flatMap((row) => wrongCases(row, cases)),
  ];
}

/** A sentence for each case that no fault of the table makes fail. */
export function findIdleCases({ faults }: DeviceFaultTable, cases: readonly Case[]): string[] {
  const caught = new Set(faults.flatMap((row) => row.cases));
  return cases
    .filter(({ id }) => !caught.has(id))
    .map(
      ({ id }) => `No fault makes the case ${id} fail: write one in mocks/src/device/fault, and ${REMEDY}.`,
    );
}

function outdated({ name, requirement, effect }: KnownFault, rows: readonly CaughtFault[]): string[] {
  const row = rows.find((other) => other.name === name);
  if (row?.requirement === requirement && row.effect === effect) return [];
  return [`The fault ${name} is not in the table, or not as it is now: ${REMEDY} -- ${name}.`];
}

function wrongCases({ name, requirement, cases: caught, why }: CaughtFault, cases: readonly Case[]) {
  const about = new Set(casesAbout(cases, requirement).map(({ id }) => id));
  const strangers = caught.filter((id) => !about.has(id));
  return [
    ...(caught.length === 0 && why === undefined
      ? [
          `No case catches the fault ${name}, and the table does not say why: write one that names ${requirement}.`,
        ]
      : []),
    ...strangers.map(
      (id) =>
        `The case ${id}, which is to catch ${name}, does not exist or is not about ${requirement}: ${REMEDY} -- ${name}.`,
    ),
  ];
}
