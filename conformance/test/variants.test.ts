import { VARIANTS } from '@margo-contract/mocks';
import { beforeAll, describe, expect, test } from 'vitest';
import { judgeBox } from '../scripts/run-fault.js';
import type { Case } from '../src/case/case.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';
import { open } from './support/judge.js';

/** Whole runs are dear, so variants that do not exclude each other share one; neighbours in the list never do. */
const RUNS = 4;

/** The cases are dealt out to the runs; with MARGO_EVERY_CASE=1 every run has them all, which takes four times as long. */
const HAS_ALL = process.env.MARGO_EVERY_CASE === '1';

/** A whole run takes as long as the machine is busy. */
const TIMEOUT = 180_000;

/** Those of the other profile have runs of their own. */
const OWN = VARIANTS.filter(({ profiles }) => profiles.includes('signature'));

let cases: readonly Case[];

beforeAll(async () => {
  cases = await loadWfmCases();
});

const mixes = Array.from({ length: RUNS }, (_, run) =>
  OWN.map(({ name }) => name).filter((_name, index) => index % RUNS === run),
);

const casesOf = (run: number) => cases.filter((_case, index) => HAS_ALL || index % RUNS === run);

describe('nothing is wrong with a WFM that chooses otherwise where it may', () => {
  test.each(mixes.map((names, run) => ({ names, run, label: names.join(', ') })))(
    '$label',
    async ({ names, run }) => {
      const report = await judgeBox({ variants: names }, casesOf(run));
      expect(open(report)).toEqual([]);
      expect(
        report.requirements.filter(({ verdict }) => verdict === 'failed' || verdict === 'warned'),
      ).toEqual([]);
      expect(report.overall).toBe('conformant');
    },
    TIMEOUT,
  );
});

test('every variant is in one of the runs', () => {
  expect(mixes.flat().toSorted()).toEqual(OWN.map(({ name }) => name).toSorted());
  expect(OWN.length).toBeGreaterThanOrEqual(25);
});
