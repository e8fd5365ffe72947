import type { Case } from '../case/case.js';

/** A fault that a WFM can have, as a catalogue of faults tells of it. */
export interface KnownFault {
  readonly name: string;
  /** The requirement that it violates. */
  readonly requirement: string;
  /** Others that it truly violates as well, each with the reason. */
  readonly also?: Readonly<Record<string, string | undefined>>;
  /** What the WFM does. */
  readonly effect: string;
}

/** A fault with the cases that fail, or warn, on it and name its requirement in a finding. */
export interface CaughtFault extends KnownFault {
  readonly cases: readonly string[];
  /**
   * Requirements besides its own that a run of the suite finds violated; each has to be one of `also`. Absent where only
   * the cases about its own were run.
   */
  readonly blamed?: readonly string[];
  /** Why no case can catch it. */
  readonly why?: string;
}

/** Which case catches which fault; kept in `data/fault-table.json`, and in `data/mtls-fault-table.json`. */
export interface FaultTable {
  readonly faults: readonly CaughtFault[];
  /** Cases that no fault of the table can make fail, each with the reason. */
  readonly idle?: Readonly<Record<string, string>>;
}

const COMMAND = 'npm run faults';

/** The cases that may catch a fault: those that are about its requirement. */
export function casesAbout(cases: readonly Case[], requirement: string): Case[] {
  return cases.filter(({ requirements }) => requirements.includes(requirement));
}

/**
 * Everything that a table lacks, a sentence each: a fault that no case catches, a case that no fault makes fail, a
 * requirement that is found violated by a fault that does not violate it, and whatever in it is out of date.
 *
 * @param options the command that makes the table, and the cases that have to be failed where that is not all of them
 */
export function findGaps(
  { faults, idle = {} }: FaultTable,
  known: readonly KnownFault[],
  cases: readonly Case[],
  { command = COMMAND, toBeFailed = cases }: { command?: string; toBeFailed?: readonly Case[] } = {},
): string[] {
  const caught = new Set(faults.flatMap((fault) => fault.cases));
  return [
    ...differences(faults, known, command),
    ...faults
      .filter((fault) => fault.cases.length === 0 && fault.why === undefined)
      .map((fault) => uncaught(fault, command)),
    ...toBeFailed
      .filter(({ id }) => !caught.has(id) && !Object.hasOwn(idle, id))
      .map((item) => unfailed(item, command)),
    ...Object.keys(idle)
      .filter((id) => caught.has(id) || cases.every((item) => item.id !== id))
      .map(
        (id) =>
          `The table says why no fault makes the case ${id} fail, but one does, or there is no such case.`,
      ),
    ...faults.flatMap(wronglyBlamed),
    ...strangers(faults, cases, command),
  ];
}

function differences(
  faults: readonly CaughtFault[],
  known: readonly KnownFault[],
  command: string,
): string[] {
  const inTable = new Map(faults.map((fault) => [fault.name, fault]));
  const names = new Set(known.map(({ name }) => name));
  return [
    ...known
      .filter((fault) => !isSame(fault, inTable.get(fault.name)))
      .map(({ name }) => `The fault ${name} is not in the table, or not as it is now: run "${command}".`),
    ...faults
      .filter(({ name }) => !names.has(name))
      .map(({ name }) => `The fault ${name} of the table does not exist: run "${command}".`),
  ];
}

function isSame(fault: KnownFault, other: KnownFault | undefined): boolean {
  const reasons = ({ also = {} }: KnownFault) => JSON.stringify(also);
  return (
    fault.requirement === other?.requirement &&
    fault.effect === other.effect &&
    reasons(fault) === reasons(other)
  );
}

function uncaught({ name, requirement }: KnownFault, command: string): string {
  return `No case catches the fault ${name}: write one that names ${requirement}, then run "${command}".`;
}

function wronglyBlamed({ name, blamed, also = {} }: CaughtFault): string[] {
  if (blamed === undefined) return [];
  const remedy =
    'let the case say which requirement its expectation is about, or give the fault a reason in also';
  return [
    ...blamed
      .filter((id) => also[id] === undefined)
      .map((id) => `The fault ${name} makes ${id} fail, which it does not violate: ${remedy}.`),
    ...Object.keys(also)
      .filter((id) => !blamed.includes(id))
      .map((id) => `The fault ${name} is said to violate ${id} as well, but no case finds that: remove it.`),
  ];
}

function unfailed({ id, requirements }: Case, command: string): string {
  const named = requirements.join(' or ');
  return `No fault makes the case ${id} fail: add one that violates ${named} to mocks/src/wfm/fault, then run "${command}".`;
}

function strangers(faults: readonly CaughtFault[], cases: readonly Case[], command: string): string[] {
  const ids = new Set(cases.map(({ id }) => id));
  return faults.flatMap(({ name, cases: claimed }) =>
    claimed
      .filter((id) => !ids.has(id))
      .map((id) => `The case ${id}, which is to catch ${name}, does not exist: run "${command}".`),
  );
}

/** In what two tables differ, a sentence for each fault: what was claimed, and what happened. */
export function compareTables(claimed: FaultTable, measured: FaultTable): string[] {
  const claims = new Map(claimed.faults.map((fault) => [fault.name, fault]));
  return measured.faults.flatMap(({ name, cases, blamed = [] }) => {
    const { cases: before = [], blamed: known = [] } = claims.get(name) ?? {};
    const lost = before.filter((id) => !cases.includes(id));
    const gained = cases.filter((id) => !before.includes(id));
    return [
      ...lost.map((id) => `The table says that ${id} catches ${name}, but it does not.`),
      ...gained.map((id) => `${id} catches ${name}, but the table does not say so: run "npm run faults".`),
      ...(blamed.join() === known.join()
        ? []
        : [
            `${name} makes ${blamed.join(', ') || 'nothing else'} fail, not as the table says: run "npm run faults".`,
          ]),
    ];
  });
}
