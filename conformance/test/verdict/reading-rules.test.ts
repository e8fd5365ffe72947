import { type Erratum, errata, type Requirement, requirements } from '@margo-contract/generated';
import { expect, test } from 'vitest';
import { loadWfmCases } from '../../src/subject/wfm/cases.js';
import { READINGS } from '../../src/verdict/reading-rules.js';
import { contract } from '../support/run.js';

const mtlsOnly = new Set(
  Object.values<Requirement>(requirements).flatMap(({ id, profile }) => (profile === 'mtls' ? [id] : [])),
);

/** No verdict on a WFM of the signature profile hangs on an erratum about the other profile, or about devices (D), alone. */
function concernsSignatures({ id: erratum, requirements: about }: Erratum): boolean {
  if (erratum.startsWith('D-')) return false;
  return about.length === 0 || about.some((id) => !mtlsOnly.has(id));
}

const lenient = Object.values<Erratum>(errata).filter(
  (erratum) => erratum.lenient !== undefined && concernsSignatures(erratum),
);
const { rules, softened, withoutEffect } = READINGS.wfm;
const ruled = [...rules.map(({ erratum }) => erratum), ...softened];

test('every erratum with a lenient reading has a rule, or a reason for having none', () => {
  const known = [...ruled, ...Object.keys(withoutEffect)];
  expect([...new Set(known)].sort()).toEqual(lenient.map(({ id }) => id).sort());
});

test('no erratum has both', () => {
  expect(ruled.filter((id) => id in withoutEffect)).toEqual([]);
});

test('rules name operations of the contract, and another status than the strict one', () => {
  for (const { operation, status } of rules) {
    if (operation !== undefined) expect([...contract.operations.keys()]).toContain(operation);
    expect(status?.lenient ?? []).not.toContain(status?.strict);
  }
});

test('the rules reach cases of the suite', async () => {
  const named = new Set((await loadWfmCases()).flatMap((item) => item.errata));
  const idle = rules.filter(({ erratum }) => !named.has(erratum));
  expect(idle.map(({ erratum }) => erratum)).toEqual([]);
});
