import { describe, expect, it } from 'vitest';
import { exchange } from '../support/client.js';
import { CLIENTS, capabilities, testWfm } from '../support/wfm.js';

/** Nothing is refused for not being there. */
const RECORDS_OF_ALL = { hasDevice: async () => true, hasDeployment: async () => true };

describe('the device id of a path', () => {
  it.each([
    '..',
    'gw/..',
    'gw/../gw',
    '%2e%2e',
    'gw%2F..',
    'gw%2f%2E%2E',
    'gw%2F',
    '%2Fgw',
    'gw%252Fa',
    '%2567w',
    'gw%5Ca',
    '%00',
  ])('%s is refused: decoded once, and no way out of its place', async (id) => {
    const { wfm, key, calls } = testWfm({ records: RECORDS_OF_ALL });
    const target = `${CLIENTS}/capabilities/${id}`;
    const body = JSON.stringify(capabilities(decodeURIComponent(decodeURIComponent(id))));
    const report = await exchange(wfm, key, { method: 'PUT', target, body });
    expect([report.status, report.problem]).toEqual([422, 'semantic-error']);
    const removal = await exchange(wfm, key, { method: 'DELETE', target });
    expect([removal.status, removal.problem]).toEqual([404, 'device-not-found']);
    expect(calls).toEqual([]);
  });
});
