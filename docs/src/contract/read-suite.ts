import { readFile } from 'node:fs/promises';
import { type Case, loadDeviceCases, loadWfmCases } from '@margo-contract/conformance';
import type { Fault, SiteCase, Subject } from './contract.js';

/** The tables that `npm run faults` and `npm run faults:devices` write. */
const TABLES: Readonly<Record<Subject, URL>> = {
  wfm: new URL('../../../conformance/data/fault-table.json', import.meta.url),
  device: new URL('../../../conformance/data/device-fault-table.json', import.meta.url),
};

/** Reads the faults that a WFM in a box and a pliable device can have, and what catches them. */
export async function readFaults(): Promise<readonly Fault[]> {
  const [wfm, device] = await Promise.all([readTable('wfm'), readTable('device')]);
  return [...wfm, ...device];
}

async function readTable(subject: Subject): Promise<Fault[]> {
  const { faults } = JSON.parse(await readFile(TABLES[subject], 'utf8')) as {
    readonly faults: readonly Omit<Fault, 'subject'>[];
  };
  return faults.map((fault) => ({ ...fault, subject }));
}

/** Reads every case of the suite, those derived from the contract included. */
export async function readCases(): Promise<readonly SiteCase[]> {
  const [wfm, device] = await Promise.all([loadWfmCases(), loadDeviceCases()]);
  return [...wfm.map((item) => describe(item, 'wfm')), ...device.map((item) => describe(item, 'device'))];
}

function describe(
  { id, group, title, requirements, errata, needs, steps, rule }: Case,
  subject: Subject,
): SiteCase {
  return {
    subject,
    id,
    group,
    title,
    requirements,
    errata,
    needs,
    steps: steps.length,
    isDerived: rule !== undefined,
  };
}
