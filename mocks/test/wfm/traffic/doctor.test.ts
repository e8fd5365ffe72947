import { describe, expect, it, vi } from 'vitest';
import { exchange } from '../../support/exchange.js';
import { type HandSigned, signByHand } from '../../support/hand-signer.js';
import { createRawDevice } from '../../support/raw-device.js';
import { startTestWfm } from '../../support/wfm.js';

const log: string[] = [];
const wfm = await startTestWfm({ console: true, log: (line) => log.push(line) });
const device = await createRawDevice(wfm);
await device.onboard();

/** Sends a request and waits for what the log says of it. */
async function said(
  habits: Partial<HandSigned>,
  path = 'deployments',
): Promise<{ status: number; text: string }> {
  const start = log.length;
  const url = `${wfm.url}/api/v1/clients/${device.clientId}/${path}`;
  const { status } = await exchange(signByHand({ url, ca: wfm.ca, key: device.identity.key, ...habits }));
  await vi.waitFor(() =>
    expect(log.slice(start).join('\n')).toMatch(
      /doctor: {3}(?: {2}"@signature-params"|The signature verifies)/,
    ),
  );
  return { status, text: log.slice(start).join('\n') };
}

describe('the log of a WFM in a box', () => {
  it('tells a device with a DER signature what to change', async () => {
    const { status, text } = await said({ encoding: 'der' });
    expect(status).toBe(401);
    expect(text).toContain(
      `doctor: GET /api/v1/clients/${device.clientId}/deployments from the client ${device.clientId} is refused:`,
    );
    expect(text).toContain('verifies if the signature is read as ASN.1 DER');
    expect(text).toContain('To do: Send r and s concatenated');
  });

  it('tells a device with a wrong port in @authority what to change', async () => {
    const { text } = await said({ authority: 'localhost' });
    expect(text).toContain('verifies if @authority has no port');
    expect(text).toContain('signed: "@authority": localhost');
  });

  it('tells a device that hashes JSON written anew what to change', async () => {
    const path = 'deployments/6f0cfd4e-77dc-4b6c-9ac0-5f5cb7f35a4e/status';
    const { status, text } = await said({ body: '{"a":1}', hashed: '{"a": 1}' }, path);
    expect(status).toBe(400);
    expect(text).toContain('Content-Digest is that of the JSON written with a space after , and :.');
    expect(text).toContain('To do: Serialise the JSON once');
  });

  it('says whose key it was', async () => {
    const second = await createRawDevice(wfm);
    await second.onboard();
    const { text } = await said({ key: second.identity.key });
    expect(text).toContain(`the key is that of another client: that of the client ${second.clientId}`);
  });

  it('says nothing of requests that are served, or refused for other reasons', async () => {
    const start = log.length;
    expect((await device.poll()).status).toBe(200);
    expect((await device.send('GET', '/api/v1/clients/nobody/deployments')).status).toBe(404);
    expect((await said({ encoding: 'der' })).status).toBe(401);
    expect(log.slice(start).filter((line) => line.startsWith('doctor: GET'))).toHaveLength(1);
  });
});
