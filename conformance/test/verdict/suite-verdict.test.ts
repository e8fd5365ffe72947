import { expect, test } from 'vitest';
import { suiteVerdict } from '../../src/verdict/suite-verdict.js';
import { caseOf } from '../support/cases.js';
import { resultOf } from '../support/report.js';
import { contract } from '../support/run.js';

const item = await caseOf([{ onboard: {}, expect: { level: 'SHOULD', status: 401 } }], { errata: ['C-09'] });
const finding = {
  requirements: ['SIG-011'],
  level: 'SHOULD',
  expected: 'status 401',
  actual: 'status 201',
  step: 0,
  source: 'expectation',
  aside: false,
} as const;
const results = [resultOf(item, { verdict: 'warned', findings: [finding] })];

test('case, requirement and whole are judged under the reading, and the other one is told', () => {
  const lenient = suiteVerdict([item], results, contract, 'lenient');
  expect(lenient.overall).toBe('conformant');
  expect(lenient.otherwise.overall).toBe('not conformant');
  expect(lenient.otherwise.requirements).toEqual(new Map([['SIG-011', 'failed']]));
  const strict = suiteVerdict([item], results, contract, 'strict');
  expect(strict.overall).toBe('not conformant');
  expect(strict.groups).toMatchObject([{ group: 'bench', verdict: 'failed' }]);
  expect(strict.requirements.find(({ requirement }) => requirement.id === 'SIG-011')?.verdict).toBe('failed');
  expect(strict.otherwise.overall).toBe('conformant');
});

test('where nothing hangs on a reading there is nothing to tell', () => {
  const { otherwise } = suiteVerdict([item], [resultOf(item)], contract, 'lenient');
  expect(otherwise).toEqual({ requirements: new Map() });
});
