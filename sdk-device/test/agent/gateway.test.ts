import { describe, expect, it } from 'vitest';
import { GatewayFailure, type GatewayOptions } from '../../src/agent/index.js';
import { AgentWfm, capabilitiesOf, deployment, TestDevice, temporaryFolder } from '../support/agent-wfm.js';

const ID = '11111111-1111-4111-8111-111111111111';
const CHILDREN = ['gw/a', 'gw/b'];

async function run(target: string, gateway: Partial<GatewayOptions>, handle?: () => Promise<void>) {
  const wfm = new AgentWfm();
  await wfm.assign([deployment(ID, { target })]);
  const capabilities = ['gw', ...CHILDREN].map(capabilitiesOf);
  const device = new TestDevice(wfm, await temporaryFolder(), { capabilities });
  if (handle) device.handle = handle;
  await device.live(undefined, { gateway: { children: () => CHILDREN, ...gateway } });
  return { wfm, device, report: wfm.reports.at(-1) };
}

describe('a see-thru gateway', () => {
  it('reports itself before its children (GW-004), and installs for the child that is meant (GW-013)', async () => {
    const { wfm, report } = await run('gw/b', {});
    expect(wfm.capabilities).toEqual(['gw', 'gw/a', 'gw/b'].map((id) => `POST /capabilities/${id}`));
    expect(report).toMatchObject({ deviceId: 'gw/b', state: 'installed' });
  });

  it('reports 101 for a child that it does not know, under its own id (GW-012)', async () => {
    const { device, report } = await run('gw/c', {});
    expect(device.changes).toEqual([]);
    expect(report).toMatchObject({
      deviceId: 'gw/c',
      state: 'failed',
      body: { status: { error: { code: '101', source: 'gw' } } },
    });
  });

  it('reports 102 for a child that the handler cannot reach', async () => {
    const { report } = await run('gw/a', {}, async () => {
      throw new GatewayFailure('childUnreachable', 'No link');
    });
    expect(report).toMatchObject({
      deviceId: 'gw/a',
      body: { status: { error: { code: '102', source: 'gw' } } },
    });
  });

  it('reports 103 when it cannot choose a child (GW-011)', async () => {
    const { device, report } = await run('gw/*', {});
    expect(device.changes).toEqual([]);
    expect(report).toMatchObject({
      state: 'failed',
      body: { status: { error: { code: '103', source: 'gw' } } },
    });
    expect(report?.deviceId).toBeUndefined();
  });

  it('names the child that it chose (GW-013)', async () => {
    const { report } = await run('gw/*', { place: () => 'gw/a' });
    expect(report).toMatchObject({ deviceId: 'gw/a', state: 'installed' });
  });
});

describe('children that come and go', () => {
  it('are reported and withdrawn (GW-009)', async () => {
    const wfm = new AgentWfm();
    await wfm.assign([]);
    const device = new TestDevice(wfm, await temporaryFolder(), {
      capabilities: ['gw', 'gw/a'].map(capabilitiesOf),
    });
    const agent = await device.open();
    const desired = device.desired(agent);
    const { signal } = new AbortController();
    await desired.cycle({ signal });
    agent.changeCapabilities(['gw', 'gw/b'].map(capabilitiesOf));
    await desired.cycle({ signal });
    await agent.close();
    expect(wfm.capabilities.slice(2)).toEqual([
      'PUT /capabilities/gw',
      'POST /capabilities/gw/b',
      'DELETE /capabilities/gw/a',
    ]);
  });
});
