import { describe, expect, it } from 'vitest';
import { operate, slugOf } from '../../support/operator.js';
import { createRawDevice } from '../../support/raw-device.js';
import { startTestWfm } from '../../support/wfm.js';

function set(value: unknown) {
  return { body: JSON.stringify(value) };
}

describe('maintenance', () => {
  it('closes the device interface, and only that, until it is over', async () => {
    const wfm = await startTestWfm();
    const device = await createRawDevice(wfm);
    await device.onboard();
    expect((await operate(wfm, 'getMaintenance')).json()).toEqual({ enabled: false });

    const mode = { enabled: true, retryAfterSeconds: 900, detail: 'Maintenance until 02:00 UTC.' };
    expect((await operate(wfm, 'setMaintenance', set(mode))).json()).toEqual(mode);
    expect((await operate(wfm, 'getMaintenance')).json()).toEqual(mode);
    const closed = await device.poll();
    expect([closed.status, closed.headers['retry-after']]).toEqual([503, '900']);
    expect(closed.json()).toMatchObject({ detail: mode.detail, retryAfterSeconds: 900 });

    await operate(wfm, 'setMaintenance', set({ enabled: true }));
    expect((await device.onboard()).headers['retry-after']).toBe('60');

    await operate(wfm, 'setMaintenance', set({ enabled: false }));
    expect((await device.poll()).status).toBe(200);
  });

  it('refuses what is no mode, and stays as it was', async () => {
    const wfm = await startTestWfm();
    const given: [string, number, string][] = [
      ['', 400, 'invalid-request'],
      ['{', 400, 'invalid-request'],
      ['{}', 422, 'semantic-error'],
      ['{"enabled":"yes"}', 422, 'semantic-error'],
      ['{"enabled":true,"retryAfterSeconds":0}', 422, 'semantic-error'],
      ['{"enabled":true,"retryAfter":5}', 422, 'semantic-error'],
    ];
    for (const [body, status, slug] of given) {
      const answer = await operate(wfm, 'setMaintenance', { body });
      expect([answer.status, slugOf(answer)]).toEqual([status, slug]);
    }
    const headers = { 'content-type': 'text/plain' };
    expect((await operate(wfm, 'setMaintenance', { body: '{"enabled":true}', headers })).status).toBe(415);
    expect((await operate(wfm, 'getMaintenance')).json()).toEqual({ enabled: false });
  });
});
