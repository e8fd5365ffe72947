import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/case/case.js';
import type { ReceivedResponse } from '../../src/exchange/message.js';
import type { Finding } from '../../src/finding/finding.js';
import { readCase } from '../../src/verdict/reading.js';
import type { CaseResult } from '../../src/verdict/verdict.js';
import { caseOf } from '../support/cases.js';
import { answerOf, jsonAnswer } from '../support/context.js';
import { resultOf } from '../support/report.js';
import { contract } from '../support/run.js';

const ONBOARD = { onboard: {}, expect: { status: [200, 201, 409] } };

/** A result in which each step was answered so. */
function answered(
  item: Case,
  answers: readonly ReceivedResponse[],
  changes: Partial<CaseResult> = {},
): CaseResult {
  const evidence = answers.map((answer, step) => {
    const action = item.steps[step]?.action;
    const operationId = action?.kind === 'onboard' ? 'onboardClient' : 'reportDeploymentStatus';
    const request = { method: 'POST', target: '/x', targetUri: 'https://w/x', fields: [], operationId };
    return {
      step,
      at: new Date(0),
      outcome: { kind: 'exchange', exchange: { request, response: answer } } as const,
    };
  });
  return resultOf(item, { evidence, ...changes });
}

describe('a response that only the lenient reading accepts', async () => {
  const item = await caseOf([{ onboard: {} }, ONBOARD], { errata: ['C-08'], requirements: ['ONB-002'] });

  test('passes leniently, and is shown', () => {
    const read = readCase(item, answered(item, [answerOf(201), answerOf(409)]), contract, 'lenient');
    expect(read).toMatchObject({ verdict: 'passed', otherwise: 'failed', findings: [] });
    expect(read.hanging).toMatchObject([{ erratum: 'C-08', step: 1, expected: 'status 200', level: 'MUST' }]);
  });

  test('fails strictly, and says by which erratum', () => {
    const read = readCase(item, answered(item, [answerOf(201), answerOf(409)]), contract, 'strict');
    expect(read).toMatchObject({ verdict: 'failed', otherwise: 'passed' });
    expect(read.findings).toMatchObject([
      { expected: 'status 200', actual: 'status 409', requirements: ['ONB-002'] },
    ]);
  });

  test('hangs on nothing when it is the one of the chosen reading', () => {
    const read = readCase(item, answered(item, [answerOf(201), answerOf(200)]), contract, 'strict');
    expect(read).toMatchObject({ verdict: 'passed', hanging: [] });
    expect(read.otherwise).toBeUndefined();
  });

  test('hangs on nothing when the case does not name the erratum', async () => {
    const other = await caseOf([{ onboard: {} }, ONBOARD]);
    expect(
      readCase(other, answered(other, [answerOf(201), answerOf(409)]), contract, 'strict').hanging,
    ).toEqual([]);
  });
});

test('a step whose expectation does not know the strict answer is about something else', async () => {
  const item = await caseOf([{ onboard: {}, expect: { status: 201 } }], { errata: ['C-08'] });
  expect(readCase(item, answered(item, [answerOf(201)]), contract, 'strict').verdict).toBe('passed');
});

test('of reports the first is to be 201 and the next 200', async () => {
  const step = { request: { operation: 'reportDeploymentStatus' }, expect: { status: [200, 201] } };
  const item = await caseOf([step, step], { errata: ['C-13'], requirements: ['STA-002'] });
  const verdict = (first: number, second: number) =>
    readCase(item, answered(item, [answerOf(first), answerOf(second)]), contract, 'strict').verdict;
  expect(verdict(201, 200)).toBe('passed');
  expect(verdict(200, 200)).toBe('failed');
  expect(verdict(201, 201)).toBe('failed');
});

test('a clientId of another form is right leniently only', async () => {
  const step = { onboard: {}, expect: { status: 201 } };
  const item = await caseOf([step], { errata: ['C-10'], requirements: ['CLI-001'] });
  const verdict = (clientId: string) =>
    readCase(item, answered(item, [jsonAnswer(201, { clientId })]), contract, 'strict').verdict;
  expect(verdict('6f9619ff-8b86-4011-b42d-00c04fc964ff')).toBe('passed');
  expect(verdict('client-7')).toBe('failed');
});

test('how a WFM writes its JSON plays no part under either reading', async () => {
  const step = { onboard: {}, expect: { status: 201 } };
  const item = await caseOf([step], { errata: ['C-10'], requirements: ['CLI-001'] });
  const body = '{ "\\u0063lientId" : "6f9619ff-8b86-4011-b42d-00c04fc9\\u0036\\u0034ff" }';
  const response = answerOf(201, { 'Content-Type': 'application/json' }, body);
  expect(readCase(item, answered(item, [response]), contract, 'strict').verdict).toBe('passed');
});

test('a finding that the case made softer than its keyword has its keyword strictly', async () => {
  const item = await caseOf([ONBOARD], { errata: ['C-09'] });
  const finding: Finding = {
    requirements: ['SIG-011'],
    level: 'SHOULD',
    expected: 'status 401',
    actual: 'status 201',
    step: 0,
    source: 'expectation',
    aside: false,
  };
  const result = resultOf(item, { verdict: 'warned', findings: [finding] });
  expect(readCase(item, result, contract, 'lenient')).toMatchObject({
    verdict: 'warned',
    otherwise: 'failed',
  });
  const strict = readCase(item, result, contract, 'strict');
  expect(strict).toMatchObject({ verdict: 'failed', otherwise: 'warned' });
  expect(strict.findings).toHaveLength(1);
});

test('a case that was not run is not made a pass by a reading', async () => {
  const item = await caseOf([ONBOARD], { errata: ['C-08'], requirements: ['ONB-007'] });
  const result = answered(item, [answerOf(409)], { verdict: 'not-run', reason: 'something was missing' });
  expect(readCase(item, result, contract, 'strict').verdict).toBe('not-run');
  expect(readCase(item, result, contract, 'lenient').verdict).toBe('not-run');
});
