import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../src/wfm/store/store.js';
import { HISTORIAN, storedDeployment, WATCHER } from '../../../support/documents.js';

export function describeDeploymentStore(open: () => Promise<Store>): void {
  describe('deployments', () => {
    it('tells what is assigned in the order of the ids', async () => {
      const { deployments } = await open();
      expect(await deployments.assign('a', storedDeployment(WATCHER))).toBe('created');
      expect(await deployments.assign('a', storedDeployment(HISTORIAN))).toBe('created');
      const desired = await deployments.getDesiredState('a');
      expect(desired.deployments).toEqual([storedDeployment(HISTORIAN), storedDeployment(WATCHER)]);
      expect(await deployments.getDesiredState('b')).toEqual({ revision: 0n, deployments: [] });
    });

    it('raises the revision with every change and with nothing else', async () => {
      const { deployments } = await open();
      const revisions = [await revisionOf(deployments)];
      const steps = [
        () => deployments.assign('a', storedDeployment(WATCHER)),
        () => deployments.assign('a', storedDeployment(WATCHER, 'bw-line3-edge07', '2.0.0')),
        () => deployments.withdraw('a', WATCHER),
      ];
      for (const step of steps) {
        await step();
        revisions.push(await revisionOf(deployments));
      }
      expect(new Set(revisions).size).toBe(4);
      expect([...revisions].sort((one, other) => Number(one - other))).toEqual(revisions);
      const before = await revisionOf(deployments);
      expect(await deployments.withdraw('a', WATCHER)).toBe(false);
      expect(await revisionOf(deployments)).toBe(before);
    });

    it('takes the same octets once more without any change, the time included', async () => {
      const { deployments } = await open();
      await deployments.assign('a', storedDeployment(WATCHER));
      const before = await deployments.getDesiredState('a');
      const again = { ...storedDeployment(WATCHER), assignedAt: new Date('2027-01-01T00:00:00Z') };
      expect(await deployments.assign('a', again)).toBe('unchanged');
      expect(await deployments.getDesiredState('a')).toEqual(before);
    });

    it('replaces content under the same id', async () => {
      const { deployments } = await open();
      const second = storedDeployment(WATCHER, 'bw-line3-edge07', '2.0.0');
      await deployments.assign('a', storedDeployment(WATCHER));
      expect(await deployments.assign('a', second)).toBe('replaced');
      expect((await deployments.getDesiredState('a')).deployments).toEqual([second]);
    });

    it('keeps every document that was ever assigned', async () => {
      const { deployments } = await open();
      const [first, second] = [storedDeployment(WATCHER), storedDeployment(WATCHER, 'x', '2.0.0')];
      await deployments.assign('a', first);
      await deployments.assign('a', second);
      expect(await deployments.withdraw('a', WATCHER)).toBe(true);
      expect(await deployments.findDocument('a', first)).toEqual(first.document);
      expect(await deployments.findDocument('a', second)).toEqual(second.document);
      expect(await deployments.wasAssigned('a', WATCHER)).toBe(true);
    });

    it('finds nothing that belongs to another client, deployment or digest', async () => {
      const { deployments } = await open();
      const { digest } = storedDeployment(WATCHER);
      await deployments.assign('a', storedDeployment(WATCHER));
      expect(await deployments.findDocument('b', { deploymentId: WATCHER, digest })).toBeUndefined();
      expect(await deployments.findDocument('a', { deploymentId: HISTORIAN, digest })).toBeUndefined();
      const other = { deploymentId: WATCHER, digest: `sha256:${'0'.repeat(64)}` };
      expect(await deployments.findDocument('a', other)).toBeUndefined();
      expect(await deployments.wasAssigned('b', WATCHER)).toBe(false);
      expect(await deployments.wasAssigned('a', HISTORIAN)).toBe(false);
    });

    it('takes ids that differ in case only for the same', async () => {
      const { deployments } = await open();
      await deployments.assign('a', storedDeployment(WATCHER));
      expect(await deployments.assign('a', storedDeployment(WATCHER.toUpperCase()))).toBe('replaced');
      expect(await deployments.wasAssigned('a', WATCHER.toUpperCase())).toBe(true);
      expect(await deployments.withdraw('a', WATCHER)).toBe(true);
    });
  });
}

async function revisionOf(deployments: Store['deployments']): Promise<bigint> {
  return (await deployments.getDesiredState('a')).revision;
}
