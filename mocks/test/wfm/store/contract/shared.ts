import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../src/wfm/store/store.js';

/** What WFMs of one store share besides clients and deployments. */
export function describeSharedState(open: () => Promise<Store>): void {
  describe('maintenance', () => {
    it('is open at first, and then what it was set to', async () => {
      const { maintenance } = await open();
      expect(await maintenance.get()).toEqual({ enabled: false });
      const closed = { enabled: true, retryAfterSeconds: 7, detail: 'New pumps' };
      await maintenance.set(closed);
      expect(await maintenance.get()).toEqual(closed);
      await maintenance.set({ enabled: false });
      expect(await maintenance.get()).toEqual({ enabled: false });
    });
  });

  describe('replays', () => {
    it('takes a signature once until its time is over', async () => {
      const { replays } = await open();
      expect(await replays.remember('a', 1300, 1000)).toBe(true);
      expect(await replays.remember('a', 1300, 1300)).toBe(false);
      expect(await replays.remember('b', 1300, 1000)).toBe(true);
      expect(await replays.remember('a', 1601, 1301)).toBe(true);
      expect(await replays.remember('a', 1601, 1301)).toBe(false);
    });

    it('takes one of many that come at the same time', async () => {
      const { replays } = await open();
      const taken = await Promise.all([1, 2, 3, 4].map(() => replays.remember('a', 1300, 1000)));
      expect(taken.filter(Boolean)).toHaveLength(1);
    });
  });

  describe('secrets', () => {
    it('keeps the first candidate of each name', async () => {
      const { secrets } = await open();
      expect(await secrets.keep('a', Buffer.from('one'))).toEqual(Buffer.from('one'));
      expect(await secrets.keep('a', Buffer.from('two'))).toEqual(Buffer.from('one'));
      expect(await secrets.keep('b', Buffer.from('two'))).toEqual(Buffer.from('two'));
      expect(await secrets.find('a')).toEqual(Buffer.from('one'));
      expect(await secrets.find('c')).toBeUndefined();
    });
  });
}
