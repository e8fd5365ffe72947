import { describe, expect, it } from 'vitest';
import { FAULTS } from '../../../src/index.js';
import { tour } from '../../support/mtls-tour.js';
import { startTestWfm } from '../../support/wfm.js';

const tourWith = async (faults: readonly string[]) => tour(await startTestWfm({ profile: 'mtls', faults }));
const shared = FAULTS.filter(({ profiles }) => profiles.length === 2);
/** What one entry does in the other profile, its neighbours do too; MARGO_EVERY_FAULT=1 tries all of them. */
const tried = shared.filter((_fault, index) => process.env.MARGO_EVERY_FAULT === '1' || index % 8 === 0);
const usual = tourWith([]);

describe('a fault that both profiles can have', () => {
  it('is one of many, from the same entries', () => {
    expect(shared.length).toBeGreaterThanOrEqual(105);
  });

  it('is told from a WFM that always does the same', async () => {
    const again = await tourWith([]);
    expect(again).toEqual(await usual);
  });

  it.each(tried.map(({ name }) => name))('%s shows with mutual TLS too', async (name) => {
    expect(await tourWith([name])).not.toEqual(await usual);
  });
});
