import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { superviseServer, type Wfm } from '../../src/index.js';
import { type TestCertificate, testCertificate } from '../support/certificate.js';
import { HOST } from '../support/client.js';
import { startTlsServer, type TlsServer } from '../support/tls-server.js';
import { testWfm } from '../support/wfm.js';

const REQUEST = `GET /api/v1/onboarding/certificate HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`;

let certificate: TestCertificate;

beforeAll(async () => {
  certificate = await testCertificate();
});

/** A promise and what fulfils it. */
function signal(): [promise: Promise<void>, fulfil: () => void] {
  let fulfil = () => {};
  const promise = new Promise<void>((resolve) => {
    fulfil = resolve;
  });
  return [promise, fulfil];
}

/** A server whose handler answers when it is told to. */
async function startSlowServer(): Promise<
  TlsServer & { reached: Promise<void>; answer: () => void; wfm: Wfm }
> {
  const [reached, reach] = signal();
  const [released, answer] = signal();
  const { wfm } = testWfm({
    override: {
      getRootCertificate: async () => {
        reach();
        await released;
        return certificate.pem;
      },
    },
  });
  return { ...(await startTlsServer(certificate, wfm.nodeListener)), reached, answer, wfm };
}

describe('a graceful shutdown', () => {
  it('answers what is in flight, says that the connection closes, and takes nothing new', async () => {
    const { open, supervision, reached, answer } = await startSlowServer();
    const connection = await open();
    connection.socket.write(REQUEST);
    await reached;
    const done = supervision.shutDown(20_000);
    await expect(open()).rejects.toThrow(/ECONNREFUSED|ECONNRESET|disconnected/);
    answer();
    const text = await connection.ended();
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(text).toMatch(/connection: close/i);
    expect(await done).toBe('complete');
  });

  it('closes connections that are idle at once, kept alive or never used', async () => {
    const { open, supervision, answer } = await startSlowServer();
    const [used] = await Promise.all([open(), open()]);
    answer();
    used.socket.write(REQUEST);
    await used.until(/\r\n\r\n\{.*\}/);
    expect(await supervision.shutDown(20_000)).toBe('complete');
    await used.ended();
  });

  it('cuts off what takes longer than the time it has', async () => {
    const { open, supervision, reached } = await startSlowServer();
    const connection = await open();
    connection.socket.write(REQUEST);
    await reached;
    expect(await supervision.shutDown(30)).toBe('cut-off');
    expect(await connection.ended()).toBe('');
  });

  it('is not held up by a handshake that never ends', async () => {
    const { server, supervision } = await startSlowServer();
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve) => server.once('connection', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    expect(await supervision.shutDown(30)).toBe('cut-off');
    await closed;
  });

  it('is for node:http too, and harmless when repeated', async () => {
    const server = createServer(testWfm().wfm.nodeListener);
    const supervision = superviseServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    expect(await supervision.shutDown(1000)).toBe('complete');
    expect(await supervision.shutDown(1000)).toBe('complete');
  });
});
