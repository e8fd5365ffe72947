import { setImmediate as letOthersRun } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { AgentWfm, deployment, TestDevice, temporaryFolder } from '../support/agent-wfm.js';

/** Runs a device whose handler reports without waiting, at a WFM that takes its time. */
async function hasty(steps: number) {
  const wfm = new AgentWfm();
  const all = Array.from({ length: 6 }, () => deployment());
  await wfm.assign(all);
  let underWay = 0;
  let most = 0;
  const fetch: typeof wfm.fetch = async (input, init) => {
    const isReport = String(input).endsWith('/status');
    underWay += isReport ? 1 : 0;
    most = Math.max(most, underWay);
    for (let turn = 0; turn < 4; turn++) await letOthersRun();
    const response = await wfm.fetch(input, init);
    underWay -= isReport ? 1 : 0;
    return response;
  };
  const device = new TestDevice(wfm, await temporaryFolder(), { fetch });
  const agent = await device.open();
  const desired = agent.desiredState({
    install: async ({ components: [name = ''] }, progress) => {
      for (let step = 0; step < steps; step++) {
        void progress.report({ name, state: step % 2 === 0 ? 'pending' : 'installing' });
        for (let turn = 0; turn < step; turn++) await letOthersRun();
      }
    },
    update: async () => undefined,
    remove: async () => undefined,
  });
  await desired.cycle({ signal: new AbortController().signal });
  const { waitingReports } = agent.status();
  await agent.close();
  return { wfm, all, waitingReports, most };
}

describe('reports', () => {
  it.each([1, 2, 3, 5, 8])(
    'end with the newest, however they overtake each other (%i steps)',
    async (steps) => {
      const { wfm, all, waitingReports, most } = await hasty(steps);
      for (const { id } of all) {
        const mine = wfm.reports.filter(({ deploymentId }) => deploymentId === id).map(({ state }) => state);
        expect(mine.at(-1)).toBe('installed');
        expect(mine.indexOf('installed')).toBe(mine.length - 1);
      }
      expect(waitingReports).toBe(0);
      // One after the other here, since one deployment is installed at a time.
      expect(most).toBe(1);
    },
  );
});
