import { describe, expect, it } from 'vitest';
import type { RunningWfm } from '../../../src/wfm/start.js';
import { exchange, type SentRequest } from '../../support/exchange.js';
import { operate } from '../../support/operator.js';
import { createRawDevice, type RawDevice } from '../../support/raw-device.js';
import { startTestWfm } from '../../support/wfm.js';

async function onboarded(wfm: RunningWfm): Promise<RawDevice> {
  const device = await createRawDevice(wfm);
  await device.onboard();
  return device;
}

async function devicesOf(wfm: RunningWfm, { clientId }: RawDevice): Promise<unknown> {
  return (await operate(wfm, 'listCapabilities', { clientId })).json();
}

function withoutSignature(request: SentRequest): SentRequest {
  const bare = Object.entries(request.headers ?? {}).filter(([name]) => !/^signature/i.test(name));
  return { ...request, headers: Object.fromEntries(bare) };
}

const properties = { id: 'press-1', vendor: 'Ferrow', modelNumber: 'FG-9', serialNumber: 'FN-77120' };
const report = {
  apiVersion: 'device.margo.org/v1alpha1',
  kind: 'DeviceCapabilitiesManifest',
  properties,
};

describe('what a WFM with a fault forgives', () => {
  it('is really done: an unsigned report is stored', async () => {
    const wfm = await startTestWfm({ faults: ['unsigned-requests-served'] });
    const device = await onboarded(wfm);
    const signed = await device.sign(
      'PUT',
      `/api/v1/clients/${device.clientId}/capabilities/press-1`,
      report,
    );
    const response = await exchange(withoutSignature(signed));
    expect(response.status).toBe(201);
    expect(JSON.stringify(await devicesOf(wfm, device))).toContain('FN-77120');
  });

  it('is refused by a WFM without the fault', async () => {
    const wfm = await startTestWfm();
    const device = await onboarded(wfm);
    const signed = await device.sign(
      'PUT',
      `/api/v1/clients/${device.clientId}/capabilities/press-1`,
      report,
    );
    const response = await exchange(withoutSignature(signed));
    expect(response.status).toBe(401);
    expect(JSON.stringify(await devicesOf(wfm, device))).not.toContain('FN-77120');
  });

  it('is nothing else: other refusals stay', async () => {
    const wfm = await startTestWfm({
      faults: ['expiry-of-signature-ignored', 'method-not-covered-accepted'],
    });
    const device = await onboarded(wfm);
    const signed = await device.sign(
      'PUT',
      `/api/v1/clients/${device.clientId}/capabilities/press-1`,
      report,
    );
    const response = await exchange({ ...signed, url: `${signed.url}-b` });
    expect(response.status).toBe(401);
  });
});

describe('replays', () => {
  it('are refused, and done by a WFM that chooses to', async () => {
    for (const [variants, status] of [
      [[], 401],
      [['replays-done'], 201],
    ] as const) {
      const wfm = await startTestWfm({ variants });
      const device = await onboarded(wfm);
      const signed = await device.sign(
        'PUT',
        `/api/v1/clients/${device.clientId}/capabilities/press-1`,
        report,
      );
      expect((await exchange(signed)).status).toBe(201);
      expect((await exchange(signed)).status).toBe(status);
    }
  });
});
