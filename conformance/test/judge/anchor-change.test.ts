import { expect, test } from 'vitest';
import { Variables } from '../../src/case/variables.js';
import { loadMisContract } from '../../src/contract/contract.js';
import { anchorsText, checkAnchorChange } from '../../src/judge/anchor-change.js';
import { answerOf } from '../support/context.js';

const JWT = { kty: 'EC', use: 'jwt-svid', kid: '1' };

function bundle(anchors: readonly string[], sequence?: number) {
  const keys = anchors.map((x5c) => ({ kty: 'EC', use: 'x509-svid', x5c: [x5c] }));
  const body = { keys: [...keys, JWT], ...(sequence !== undefined && { spiffe_sequence: sequence }) };
  return answerOf(200, { 'content-type': 'application/json' }, JSON.stringify(body));
}

function change(
  change: 'added' | 'removed',
  before: Parameters<typeof bundle>,
  after: Parameters<typeof bundle>,
) {
  const variables = new Variables();
  variables.set('before', anchorsText(bundle(...before)) ?? '');
  const context = { contract: loadMisContract(), variables };
  return checkAnchorChange({ since: '{before}', change }, bundle(...after), context).map(
    ({ actual }) => actual,
  );
}

test('a bundle of several anchors, with keys for other uses and without a sequence, rotates', () => {
  expect(change('added', [['AA', 'BB']], [['BB', 'CC', 'AA']])).toEqual([]);
  expect(change('removed', [['AA', 'BB', 'CC']], [['CC', 'BB']])).toEqual([]);
});

test('an anchor that is gone at once, stays, or is not there yet is told', () => {
  expect(change('added', [['AA']], [['BB']])).toEqual(['1 of 1 anchors gone, 1 more']);
  expect(change('added', [['AA']], [['AA']])).toEqual(['0 of 1 anchors gone, 0 more']);
  expect(change('removed', [['AA', 'BB']], [['AA', 'BB']])).toEqual(['0 of 2 anchors gone, 0 more']);
});

test('a sequence that is there has to rise', () => {
  expect(change('added', [['AA'], 3], [['AA', 'BB'], 4])).toEqual([]);
  expect(change('added', [['AA'], 3], [['AA', 'BB'], 3])).toEqual(['3']);
  expect(change('added', [['AA'], 3], [['AA', 'BB']])).toEqual([]);
});

test('what is no bundle has no anchors', () => {
  expect(anchorsText(answerOf(200, {}, '<p>'))).toBeUndefined();
});
