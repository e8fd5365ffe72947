import { expect, test } from 'vitest';
import { brokenLinks, casesByRequirement } from '../../src/coverage/links.js';
import { caseOf } from '../support/cases.js';

const requirement = (id: string, cases?: readonly string[], actor: 'wfm' | 'device' = 'wfm') =>
  [id, { id, actor, profile: 'signature' as const, ...(cases && { cases }) }] as const;

const item = await caseOf([{ onboard: {}, expect: { status: 201 } }], {
  requirements: ['SIG-011', 'SIG-012'],
});

test('links that hold', () => {
  const requirements = new Map([
    requirement('SIG-011', ['bench-case']),
    requirement('SIG-012', ['bench-case']),
  ]);
  expect(brokenLinks([item], requirements, 'wfm')).toEqual([]);
});

test('every way of breaking them', () => {
  const requirements = new Map([
    requirement('SIG-011'),
    requirement('SIG-012', ['bench-case'], 'device'),
    requirement('SIG-013', ['bench-case', 'gone-case']),
  ]);
  expect(
    brokenLinks([item], requirements, 'wfm').map((fault) => fault.replace(/^.*bench\.yaml/, 'bench.yaml')),
  ).toEqual([
    'bench.yaml:4: bench-case names the requirement SIG-011, whose cases do not list it',
    'bench.yaml:4: bench-case names SIG-012, which binds the device, not a WFM',
    'the requirement SIG-013 lists the case bench-case, which does not name it',
    'the requirement SIG-013 lists the case gone-case, which does not exist',
  ]);
});

test('cases by requirement', () => {
  expect(casesByRequirement([item])).toEqual(
    new Map([
      ['SIG-011', ['bench-case']],
      ['SIG-012', ['bench-case']],
    ]),
  );
});
