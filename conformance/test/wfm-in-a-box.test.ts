import { type RunningWfm, startWfm } from '@margo-contract/mocks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from '../src/case/case.js';
import { memoryOutput } from '../src/command/output.js';
import { judgeWfm } from '../src/command/wfm.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';
import { judge, open } from './support/judge.js';

/** A whole run takes as long as the machine is busy. */
const TIMEOUT = 180_000;

let wfm: RunningWfm;
let cases: readonly Case[];

beforeAll(async () => {
  [wfm, cases] = await Promise.all([startWfm(), loadWfmCases()]);
});

afterAll(() => wfm.close());

test(
  'the WFM in a box is conformant',
  async () => {
    const report = await judge(wfm, cases);
    expect(open(report)).toEqual([]);
    expect(report.overall).toBe('conformant');
  },
  TIMEOUT,
);

test('a base path is part of every request', async () => {
  const below = await startWfm({ basePath: '/plant7/wfm' });
  try {
    const report = await judge(below, cases, { group: ['manifest', 'tls'] });
    expect(open(report)).toEqual([]);
  } finally {
    await below.close();
  }
});

test('a WFM that trusts only registered certificates is judged through the operator interface', async () => {
  const strict = await startWfm({ onboarding: 'preregistered' });
  try {
    const options = { url: strict.url, ca: strict.caFile, only: [], group: ['onboarding'], concurrency: 8 };
    expect(open(await judge(strict, cases, options))).toEqual([]);
    const alone = await judgeWfm(options, cases, memoryOutput());
    const assigned = alone.cases.find(({ id }) => id === 'onboarding-assigns-id');
    expect(assigned?.verdict).toBe('not-run');
    expect(assigned?.reason).toContain('--client-ca');
    expect(alone.overall).toBe('incomplete');
  } finally {
    await strict.close();
  }
});

test(
  'without an operator interface the run is incomplete and says what was missing',
  async () => {
    const group = ['bundles', 'deployments', 'gateways'];
    const options = { url: wfm.url, ca: wfm.caFile, only: [], group, concurrency: 8 };
    const report = await judgeWfm(options, cases, memoryOutput());
    expect(report.overall).toBe('incomplete');
    const reasons = open(report).map(({ reason }) => reason ?? '');
    expect(reasons.length).toBeGreaterThan(15);
    expect(reasons.filter((reason) => !/^it needs .*; give --operator-url/.test(reason))).toEqual([]);
  },
  TIMEOUT,
);

test('a wrong operator token leaves cases unrun, and is never told', async () => {
  const report = await judge(wfm, cases, { operatorToken: 'secret-of-mine', only: ['bundles-archive'] });
  expect(report.cases.map(({ verdict }) => verdict)).toEqual(['not-run']);
  expect(report.cases[0]?.reason).toContain('check --operator-token');
  expect(JSON.stringify(report)).not.toContain('secret-of-mine');
});

test('the report holds neither the operator token nor a private key', async () => {
  const report = await judge(wfm, cases, { group: ['manifest'] });
  const text = JSON.stringify(report);
  expect(text).not.toContain(wfm.operatorToken);
  expect(text).not.toContain('PRIVATE KEY');
});
