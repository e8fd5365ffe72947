import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import type { Case } from '../src/case/case.js';
import { operatorProvisioning } from '../src/provisioning/operator.js';
import { runSuite } from '../src/run/run-suite.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';
import { suiteVerdict } from '../src/verdict/suite-verdict.js';
import { usesRsa } from './support/cases.js';
import { makeThrowaway } from './support/certificate.js';
import { startIndependentWfm } from './support/independent-wfm/start.js';
import { wfmFor } from './support/run.js';

/** A whole run takes as long as the machine is busy. */
const TIMEOUT = 180_000;

let cases: readonly Case[];

beforeAll(async () => {
  // Of the cases that are derived from the contract each differs from the next by one member.
  cases = (await loadWfmCases()).filter(({ rule }, index) => rule === undefined || index % 10 === 0);
});

/** Runs cases in an order against a WFM of their own. */
async function judge(order: readonly Case[]) {
  const throwaway = await makeThrowaway();
  const wfm = await startIndependentWfm(throwaway);
  try {
    const provisioning = operatorProvisioning({ url: wfm.operatorUrl, token: wfm.operatorToken });
    const context = wfmFor({ url: wfm.url, ca: throwaway.ca }, { provisioning });
    const results = await runSuite({ cases: order, concurrency: 8 }, context);
    return suiteVerdict(order, results, context.contract, 'lenient');
  } finally {
    await wfm.close();
  }
}

/** What a run has to say about cases that it did not pass, but for what is the WFM's choice. */
function open({ cases: results }: Awaited<ReturnType<typeof judge>>) {
  return results
    .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
    .map(({ id, reason, findings }) => ({ id, reason, findings }));
}

test('a WFM that shares no code with this project is conformant', { timeout: TIMEOUT }, async () => {
  const result = await judge(cases);
  expect(open(result)).toEqual([]);
  expect(result.overall).toBe('conformant');
  const chosen = result.cases.filter(({ verdict }) => verdict === 'not-applicable').map(({ id }) => id);
  expect(chosen).toEqual([
    'deployments-coded',
    'onboarding-approved',
    'onboarding-rejected',
    'onboarding-uuid',
    'signatures-writes-twice',
  ]);
});

test('it is made of nothing but Node.js', async () => {
  const folder = new URL('./support/independent-wfm/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  const sources = texts.flatMap((text) => [...text.matchAll(/from '([^']+)'/g)].map(([, source]) => source));
  expect(names.length).toBeGreaterThan(10);
  expect(sources.filter((source) => !/^(node:|\.\/)/.test(source ?? ''))).toEqual([]);
});

test('the order of the cases does not matter', { timeout: TIMEOUT }, async () => {
  const seed = 1;
  const some = cases.filter((item, index) => !usesRsa(item) && index % 5 === 0);
  const shuffled = shuffle(some, seed);
  expect(shuffled.map(({ id }) => id)).not.toEqual(some.map(({ id }) => id));
  expect(open(await judge(shuffled))).toEqual([]);
});

/** The shuffle of Fisher and Yates with a generator of its own, so that a seed always gives the same order. */
function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const shuffled = [...items];
  let state = seed;
  for (let last = shuffled.length - 1; last > 0; last--) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (last + 1);
    const [one, two] = [shuffled[last], shuffled[other]];
    if (one !== undefined && two !== undefined) [shuffled[last], shuffled[other]] = [two, one];
  }
  return shuffled;
}
