import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { encodeCertificate, readCertificate } from '@margo-contract/protocol';
import { describe, expect, it, vi } from 'vitest';
import { startWfm } from '../../src/index.js';
import { createMemoryStore } from '../../src/wfm/store/memory/store.js';
import { deploymentDocument, WATCHER } from '../support/documents.js';
import { exchange } from '../support/exchange.js';
import { operate } from '../support/operator.js';
import { createRawDevice } from '../support/raw-device.js';
import { startTestWfm } from '../support/wfm.js';

function handshake(
  url: string,
  options: { ca: string; maxVersion: 'TLSv1.2' | 'TLSv1.3' },
): Promise<string | null> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket: TLSSocket = connect({ ...options, host: hostname, port: Number(port) }, () => {
      resolve(socket.getProtocol());
      socket.end();
    });
    socket.on('error', reject);
  });
}

describe('a WFM in a box', () => {
  it('speaks TLS 1.3 and nothing older', async () => {
    const { url, ca } = await startTestWfm();
    expect(await handshake(url, { ca, maxVersion: 'TLSv1.3' })).toBe('TLSv1.3');
    await expect(handshake(url, { ca, maxVersion: 'TLSv1.2' })).rejects.toThrow();
  });

  it('hands out the CA that its certificate chains to', async () => {
    const { url, ca } = await startTestWfm();
    const answer = await exchange({ method: 'GET', url: `${url}/api/v1/onboarding/certificate`, ca });
    expect(answer.json().certificate).toBe(encodeCertificate(readCertificate(ca).x509));
  });

  it('serves everything under a base path, and says so in manifests (R-05)', async () => {
    const wfm = await startTestWfm({ basePath: '/plant7' });
    expect(wfm.url).toMatch(/^https:\/\/localhost:\d+\/plant7$/);
    const device = await createRawDevice(wfm);
    await device.onboard();
    const { clientId } = device;
    const body = deploymentDocument(WATCHER);
    await operate(wfm, 'putDeployment', { clientId, deploymentId: WATCHER, body });
    const { bundle } = (await device.poll()).json() as { bundle: { url: string } };
    expect(bundle.url).toMatch(/^\/plant7\/api\/v1\//);
    expect((await device.send('GET', bundle.url.slice('/plant7'.length))).status).toBe(200);
  });

  it('is the same with the same clock and random numbers', async () => {
    const clock = () => new Date('2026-11-22T08:00:00Z');
    const random = (size: number) => new Uint8Array(size).fill(7);
    const wfm = await startTestWfm({ clock, random, onboarding: 'preregistered' });
    expect(wfm.operatorToken).toBe(Buffer.alloc(32, 7).toString('base64url'));
    const device = await createRawDevice(wfm);
    const body = JSON.stringify([{ certificate: device.identity.certificate }]);
    await operate(wfm, 'registerClients', { body });
    const { clients } = (await operate(wfm, 'listClients')).json();
    expect(clients).toMatchObject([
      { clientId: '07070707-0707-4707-8707-070707070707', registeredAt: '2026-11-22T08:00:00.000Z' },
    ]);
  });

  it('has a token that nobody can foretell', async () => {
    const [one, other] = [await startTestWfm(), await startTestWfm()];
    expect(one.operatorToken).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(one.operatorToken).not.toBe(other.operatorToken);
  });

  it('says which port is taken, and leaves nothing behind', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const close = vi.fn(async () => undefined);
    for (const options of [{ port }, { operatorPort: port }]) {
      const store = { ...createMemoryStore(), close };
      await expect(startWfm({ ...options, store })).rejects.toMatchObject({ code: 'mock-port-taken' });
    }
    expect(close).toHaveBeenCalledTimes(2);
    await new Promise((resolve) => taken.close(resolve));
  });

  it.each([{ operatorToken: 'with space' }, { basePath: '/plant7/' }, { basePath: 'plant7' }])(
    'refuses %j',
    async (options) => {
      await expect(startWfm(options)).rejects.toMatchObject({ code: 'mock-option-invalid' });
    },
  );

  it('is gone after it was closed', async () => {
    const wfm = await startWfm();
    expect(existsSync(wfm.caFile)).toBe(true);
    await wfm.close();
    expect(existsSync(wfm.caFile)).toBe(false);
    for (const url of [wfm.url, wfm.operatorUrl]) {
      await expect(exchange({ method: 'GET', url })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
  });

  it('logs what was asked, and nothing secret', async () => {
    const lines: string[] = [];
    const wfm = await startTestWfm({ log: (line) => lines.push(line) });
    await (await createRawDevice(wfm)).onboard();
    await operate(wfm, 'listClients', { query: '?state=approved' });
    expect(lines).toEqual(['wfm: POST /api/v1/onboarding 201', 'operator: GET /operator/v1/clients 200']);
  });
});
