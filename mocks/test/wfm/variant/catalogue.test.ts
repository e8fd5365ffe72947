import { errata, requirements } from '@margo-contract/generated';
import { describe, expect, it } from 'vitest';
import { FAULTS } from '../../../src/wfm/fault/catalogue.js';
import { VARIANTS } from '../../../src/wfm/variant/catalogue.js';

describe('the catalogue of variants', () => {
  it('has at least fifteen, each with a name that no other variant and no fault has', () => {
    const names = [...VARIANTS, ...FAULTS].map(({ name }) => name);
    expect(VARIANTS.length).toBeGreaterThanOrEqual(25);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(name))).toEqual([]);
  });

  it('cites for each why it is lawful', () => {
    const known = new Set([...Object.keys(errata), ...Object.keys(requirements)]);
    for (const { name, source } of VARIANTS) {
      const ids = source.match(/\b[A-Z]+-\d+\b/g) ?? [];
      expect(
        ids.filter((id) => !known.has(id)),
        name,
      ).toEqual([]);
      expect(ids.length > 0 || /^(RFC \d+ section|Contract, )/.test(source), name).toBe(true);
    }
  });
});
