import { startWfm, VARIANTS } from '@margo-contract/mocks';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '../src/case/case.js';
import { judgeMis } from '../src/command/mis.js';
import { memoryOutput } from '../src/command/output.js';
import { loadMisCases } from '../src/subject/mis/cases.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';
import { judgeMutual, open } from './support/judge.js';

/** Whole runs are dear, so variants that do not exclude each other share one; neighbours in the list never do. */
const RUNS = 4;

/** The cases are dealt out to the runs; with MARGO_EVERY_CASE=1 every run has them all, which takes four times as long. */
const HAS_ALL = process.env.MARGO_EVERY_CASE === '1';

/** A whole run takes as long as the machine is busy. */
const TIMEOUT = 240_000;

const OWN = VARIANTS.filter(({ profiles }) => profiles.includes('mtls'));

const mixes = Array.from({ length: RUNS }, (_, run) => ({
  run,
  names: OWN.map(({ name }) => name).filter((_name, index) => index % RUNS === run),
}));

let cases: readonly Case[];
let misCases: readonly Case[];

beforeAll(async () => {
  cases = await loadWfmCases(undefined, 'mtls');
  misCases = await loadMisCases();
});

/** Numbers that reach no double belong into every run: variants that read bodies by themselves have failed at them. */
const ALWAYS = /^(capabilities|status)-large-numbers$/;

const casesOf = (run: number) =>
  cases.filter(({ id }, index) => HAS_ALL || index % RUNS === run || ALWAYS.test(id));

describe.each(mixes.map((mix) => ({ ...mix, label: mix.names.join(', ') })))(
  'with $label',
  ({ names, run }) => {
    test(
      'nothing is wrong with a WFM that chooses otherwise where it may, nor with its identity service',
      async () => {
        const wfm = await startWfm({ profile: 'mtls', variants: names });
        try {
          const report = await judgeMutual(wfm, casesOf(run), { connectionAge: 0 });
          expect(open(report)).toEqual([]);
          const { requirements, overall } = report;
          expect(requirements.filter(({ verdict }) => verdict === 'failed' || verdict === 'warned')).toEqual(
            [],
          );
          expect(overall).toBe('conformant');

          const { url = '', bundleUrl = '' } = wfm.mtls?.mis ?? {};
          const { operatorUrl, operatorToken } = wfm;
          const access = { url, bundleUrl, ca: wfm.caFile, trustDomain: 'margo.example' };
          const options = { ...access, operatorUrl, operatorToken, only: [], group: [], concurrency: 4 };
          const ofMis = await judgeMis(options, misCases, memoryOutput());
          expect(open(ofMis)).toEqual([]);
          expect(ofMis.overall).toBe('conformant');
        } finally {
          await wfm.close();
        }
      },
      TIMEOUT,
    );
  },
);

test('every variant of the profile is in one of the runs', () => {
  expect(mixes.flatMap(({ names }) => names).toSorted()).toEqual(OWN.map(({ name }) => name).toSorted());
  expect(OWN.length).toBeGreaterThanOrEqual(33);
});
