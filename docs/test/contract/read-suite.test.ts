import { requirements } from '@margo-contract/generated';
import { describe, expect, it } from 'vitest';
import { readCases, readFaults } from '../../src/contract/read-suite.js';

describe.each(['wfm', 'device'] as const)('about the %s', (subject) => {
  it('reads faults of requirements that exist, and cases that catch them', async () => {
    const faults = (await readFaults()).filter((fault) => fault.subject === subject);
    const ids = new Set((await readCases()).map(({ id }) => id));
    expect(faults.length).toBeGreaterThan(100);
    expect(faults.filter(({ requirement }) => !Object.hasOwn(requirements, requirement))).toEqual([]);
    expect(faults.flatMap(({ cases }) => cases).filter((id) => !ids.has(id))).toEqual([]);
    expect(faults.filter(({ cases, why }) => cases.length === 0 && why === undefined)).toEqual([]);
  });

  it('reads cases with what they are about', async () => {
    const cases = (await readCases()).filter((item) => item.subject === subject);
    expect(cases.length).toBeGreaterThan(100);
    expect(cases.some(({ isDerived }) => isDerived)).toBe(subject === 'wfm');
    expect(cases.filter(({ requirements: named }) => named.length === 0)).toEqual([]);
  });
});
