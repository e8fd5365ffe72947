import { expect, test } from 'vitest';
import { matrixHtml } from '../../src/matrix/html.js';
import { mergeReports } from '../../src/matrix/matrix.js';
import { matrixText } from '../../src/matrix/text.js';
import type { Report } from '../../src/report/report.js';
import { caseOf } from '../support/cases.js';
import { failureOf, reportOf, resultOf } from '../support/report.js';

const item = await caseOf([{ onboard: {}, expect: { status: 401 } }]);

function input(name: string, peer: string | undefined, isGood: boolean, changes: Partial<Report> = {}) {
  const component = { name, version: '1' };
  const report = reportOf([item], [isGood ? resultOf(item) : failureOf(item)], {
    target: { kind: 'wfm', url: 'https://w.example', component },
    ...(peer !== undefined && { peer }),
  });
  return { file: `${name}-${peer}.json`, report: { ...report, ...changes } };
}

const inputs = [
  input('wfm-b', 'device-y', false),
  input('wfm-a', 'device-x', true),
  input('wfm-a', undefined, true),
];

test('components go down, the other side goes across', () => {
  const matrix = mergeReports(inputs);
  expect(matrix.components).toEqual(['wfm-a@1', 'wfm-b@1']);
  expect(matrix.peers).toEqual(['device-x', 'device-y', 'suite 0.1.0']);
  expect(matrixText(matrix).split('\n')).toEqual([
    'component  device-x          device-y              suite 0.1.0',
    'wfm-a@1    conformant (1/1)  –                     conformant (1/1)',
    'wfm-b@1    –                 not conformant (0/1)  –',
  ]);
});

test('of several reports of one pair the last counts', () => {
  const later = input('wfm-b', 'device-y', true, { finishedAt: '2027-01-01T00:00:00.000Z' });
  for (const order of [
    [...inputs, later],
    [later, ...inputs],
  ]) {
    const matrix = mergeReports(order);
    expect(matrix.cells).toHaveLength(3);
    expect(matrix.cells.find(({ component }) => component === 'wfm-b@1')?.overall).toBe('conformant');
    expect(matrix.notes).toEqual([
      'Of several reports about one pair the last counts; 1 earlier ones are left out.',
    ]);
  }
});

test('different contracts, suites and readings are told', () => {
  const [first] = inputs;
  if (first === undefined) throw new Error('there is no report');
  const { report } = first;
  const other = {
    ...report,
    peer: 'device-z',
    suite: { ...report.suite, version: '9' },
    contract: { ...report.contract, version: '9' },
    configuration: { ...report.configuration, reading: 'strict' as const },
  };
  expect(mergeReports([first, { file: 'z', report: other }]).notes).toEqual([
    expect.stringContaining('different contracts'),
    expect.stringContaining('different versions of the suite'),
    expect.stringContaining('Some reports read the errata strictly'),
  ]);
});

test('a run that was broken off is marked', () => {
  expect(matrixText(mergeReports([input('wfm-a', 'd', true, { ended: 'interrupted' })]))).toContain(
    '(1/1, partial)',
  );
});

test('a component without a name goes by its URL', () => {
  expect(mergeReports([{ file: 'a', report: reportOf([item], [resultOf(item)]) }]).components).toEqual([
    'https://wfm.example:8443',
  ]);
});

test('the page has a table of pairs and one of groups, and escapes what reports say', () => {
  const page = matrixHtml(mergeReports([...inputs, input('<b>evil</b>', '<i>', false)]));
  expect(page).toContain('<th scope="row">wfm-a@1</th>');
  expect(page).toContain('<th scope="row">bench</th>');
  expect(page).toContain('&lt;b&gt;evil&lt;/b&gt;@1');
  expect(page).not.toMatch(/<b>|<i>|<script/);
});
