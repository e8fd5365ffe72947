import type { DeploymentStatusManifest } from '@margo-contract/generated/signature';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../src/wfm/store/store.js';
import { HISTORIAN, WATCHER } from '../../../support/documents.js';

const receivedAt = new Date('2026-11-22T08:16:02Z');

function status(deploymentId: string, deviceId?: string): DeploymentStatusManifest {
  return {
    apiVersion: 'deployment.margo.org/v1alpha1',
    kind: 'DeploymentStatusManifest',
    deploymentId,
    ...(deviceId !== undefined && { deviceId }),
    status: { state: 'installed' },
    components: [{ name: 'watcher', state: 'installed' }],
  };
}

export function describeStatusStore(open: () => Promise<Store>): void {
  describe('statuses', () => {
    it('tells the first report of each deployment and device from later ones', async () => {
      const { statuses } = await open();
      const add = (report: DeploymentStatusManifest, client = 'a') =>
        statuses.add(client, { receivedAt, status: report });
      expect(await add(status(WATCHER))).toBe('first');
      expect(await add(status(WATCHER))).toBe('later');
      expect(await add(status(WATCHER, 'gw/a'))).toBe('first');
      expect(await add(status(WATCHER, 'gw/b'))).toBe('first');
      expect(await add(status(WATCHER.toUpperCase(), 'gw/b'))).toBe('later');
      expect(await add(status(HISTORIAN))).toBe('first');
      expect(await add(status(WATCHER), 'b')).toBe('first');
    });

    it('keeps every report as it came, the oldest first, with growing numbers', async () => {
      const { statuses } = await open();
      const reports = [status(WATCHER), status(HISTORIAN), status(WATCHER)];
      for (const report of reports) await statuses.add('a', { receivedAt, status: report });
      const { items } = await statuses.list('a', { limit: 10 });
      expect(items.map((item) => item.status)).toEqual(reports);
      expect(items.map((item) => item.receivedAt)).toEqual([receivedAt, receivedAt, receivedAt]);
      const numbers = items.map(({ sequence }) => sequence);
      expect(numbers.every((number, index) => number > (numbers[index - 1] ?? 0n))).toBe(true);
      expect(await statuses.list('b', { limit: 10 })).toEqual({ items: [] });
    });

    it('keeps whatever JSON can say, and integers of 64 bits', async () => {
      const { statuses } = await open();
      const odd = {
        nul: '\0',
        lone: '\ud800',
        $date: 'x',
        $$: [null, 1.5],
        big: 2n ** 64n - 1n,
        ['__proto__']: {},
      };
      const report = { ...status(WATCHER), extensions: odd };
      await statuses.add('a', { receivedAt, status: report });
      const [kept] = (await statuses.list('a', { limit: 1 })).items;
      expect(kept?.status).toEqual(report);
    });

    it('lists page by page, and the reports of one deployment', async () => {
      const { statuses } = await open();
      for (const id of [WATCHER, HISTORIAN, WATCHER, WATCHER]) {
        await statuses.add('a', { receivedAt, status: status(id) });
      }
      const query = { limit: 2, deploymentId: WATCHER };
      const first = await statuses.list('a', query);
      expect(first.items).toHaveLength(2);
      const after = first.next ?? expect.fail('there is a third report');
      const second = await statuses.list('a', { ...query, after });
      expect(second.items).toHaveLength(1);
      expect(second.next).toBeUndefined();
    });
  });
}
