import { expect, test } from 'vitest';
import type { Case } from '../../src/case/case.js';
import { type Lost, lostIn, resultAtDeath, suspectOf } from '../../src/run/lost.js';
import { caseOf } from '../support/cases.js';
import { resultOf } from '../support/report.js';

const base = await caseOf([
  { onboard: {} },
  { request: { operation: 'getStateManifest' }, expect: { status: 200 } },
]);

/** What a case lost at one of its two steps, so many seconds after the start. */
function lose(id: string, step: 0 | 1, second: number, failure = 'socket hang up'): Lost {
  const item: Case = { ...base, id };
  const request = { method: 'GET', target: `/${id}`, targetUri: `https://w/${id}`, fields: [] };
  const outcome = { kind: 'exchange', exchange: { request, failure } } as const;
  const evidence = [{ step, at: new Date(second * 1000), outcome }];
  const lost = lostIn(item, resultOf(item, { verdict: 'failed', evidence }));
  if (lost === undefined) throw new TypeError('something is lost');
  return lost;
}

const suspected = (...lost: readonly Lost[]) => suspectOf(lost)?.item.id;

test('a request that a case is about is suspected before what only prepares one', () => {
  expect(suspected(lose('early', 0, 1), lose('odd', 1, 2))).toBe('odd');
});

test('of several the first is suspected', () => {
  expect(suspected(lose('later', 1, 3), lose('first', 1, 2))).toBe('first');
});

test('a request that nobody took is suspected last', () => {
  const unheard = lose('unheard', 1, 1, 'connect ECONNREFUSED 127.0.0.1:1');
  expect(suspected(unheard, lose('prepared', 0, 2))).toBe('prepared');
  expect(suspected(unheard)).toBe('unheard');
});

test('nothing is lost where there was a response', () => {
  expect(lostIn(base, resultOf(base))).toBeUndefined();
  expect(suspectOf([])).toBeUndefined();
});

test('only a suspect that lost what it is about keeps its verdict', () => {
  const suspect = lose('odd', 1, 1);
  expect(resultAtDeath(suspect, suspect).verdict).toBe('failed');
  expect(resultAtDeath(lose('other', 1, 2), suspect)).toMatchObject({ verdict: 'not-run', findings: [] });
  const prepared = lose('prepared', 0, 1);
  expect(resultAtDeath(prepared, prepared).verdict).toBe('not-run');
});
