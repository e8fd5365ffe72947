import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { operatorProvisioning } from '../../src/provisioning/operator.js';
import type { Provisioning } from '../../src/provisioning/provisioning.js';
import { startPlainServer, startServer } from '../support/server.js';

interface Call {
  readonly line: string;
  readonly authorization: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** An operator interface that notes what it was asked and gives one answer. */
function listener(calls: Call[], status: number, body: string): RequestListener {
  return async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { authorization, 'content-type': type } = request.headers;
    calls.push({ line: `${request.method} ${request.url}`, authorization, type, body: text });
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
}

async function call<Result>(
  use: (provisioning: Provisioning) => Promise<Result>,
  { status = 200, body = '', path = '' } = {},
): Promise<{ calls: Call[]; result: Result }> {
  const calls: Call[] = [];
  const server = await startPlainServer(listener(calls, status, body));
  try {
    const url = `http://localhost:${server.port}${path}`;
    return { calls, result: await use(operatorProvisioning({ url, token: 'tok' })) };
  } finally {
    await server.close();
  }
}

test.each<[string, (provisioning: Provisioning) => Promise<void>, string, string]>([
  ['approve', (it) => it.approve('c 1'), 'POST /operator/v1/clients/c%201/approve', ''],
  ['reject', (it) => it.reject('c'), 'POST /operator/v1/clients/c/reject', ''],
  ['revoke', (it) => it.revoke('c'), 'POST /operator/v1/clients/c/revoke', ''],
  ['readmit', (it) => it.readmit('c'), 'POST /operator/v1/clients/c/readmit', ''],
  [
    'assign',
    (it) => it.assignDeployment('c', 'd', 'id: d'),
    'PUT /operator/v1/clients/c/deployments/d',
    'id: d',
  ],
  ['remove', (it) => it.removeDeployment('c', 'd'), 'DELETE /operator/v1/clients/c/deployments/d', ''],
  [
    'close',
    (it) => it.setMaintenance(9),
    'PUT /operator/v1/maintenance',
    '{"enabled":true,"retryAfterSeconds":9}',
  ],
  ['open', (it) => it.setMaintenance(undefined), 'PUT /operator/v1/maintenance', '{"enabled":false}'],
])('%s', async (_name, use, line, body) => {
  const { calls } = await call(use);
  expect(calls).toMatchObject([{ line, body, authorization: 'Bearer tok' }]);
});

test('a client that waits is found by its certificate, and one that nobody keeps is registered', async () => {
  const certificate = Buffer.from('der');
  const certificateFingerprint = createHash('sha256').update(certificate).digest('hex');
  const listed = JSON.stringify({ clients: [{ clientId: 'c7', certificateFingerprint }] });
  const { calls } = await call((it) => it.approve(certificate), { body: listed });
  expect(calls.map(({ line }) => line)).toEqual([
    'GET /operator/v1/clients?limit=1000',
    'POST /operator/v1/clients/c7/approve',
  ]);
  const nobody = await call((it) => it.reject(certificate), { body: '{"clients":[]}' });
  expect(nobody.calls.length).toBe(1);
  await expect(call((it) => it.revoke(certificate), { body: '{"clients":[]}' })).rejects.toThrow(
    'lists no client with this certificate',
  );
});

test('registering gives the clientId', async () => {
  const body = '[{"index":0,"outcome":"registered","clientId":"c9"}]';
  const { calls, result } = await call((it) => it.registerCertificate(Buffer.from('der')), { body });
  expect(result).toBe('c9');
  expect(calls).toMatchObject([
    { line: 'POST /operator/v1/clients', type: 'application/json', body: '[{"certificate":"ZGVy"}]' },
  ]);
});

test.each([['/'], ['/operator/v1'], ['/operator/v1/']])('the root URL may end in %s', async (path) => {
  const { calls } = await call((it) => it.approve('c'), { path });
  expect(calls[0]?.line).toBe('POST /operator/v1/clients/c/approve');
});

test('an operator interface over TLS is checked against the CA', async () => {
  const calls: Call[] = [];
  const server = await startServer(listener(calls, 200, ''));
  await operatorProvisioning({ url: server.url, token: 'tok', ca: server.ca }).approve('c');
  await expect(operatorProvisioning({ url: server.url, token: 'tok' }).approve('c')).rejects.toThrow(
    /check --operator-url/,
  );
  await server.close();
  expect(calls.length).toBe(1);
});

test.each([
  [
    { status: 401, body: '{"detail":"Who are you?"}' },
    /responded 401 \(Who are you\?\); check --operator-token \(POST/,
  ],
  [{ status: 404 }, /responded 404; check --operator-url/],
  [{ status: 409, body: 'x' }, /responded 409 \(POST \/clients\/c\/approve\)$/],
])('a refusal is told, the token never: %j', async (answer, reason) => {
  const failure = await call((it) => it.approve('c'), answer).then(
    () => '',
    (error) => error.message,
  );
  expect(failure).toMatch(reason);
  expect(failure).not.toContain('tok"');
});

test('a certificate that is refused is told with the reason', async () => {
  const body = '[{"index":0,"outcome":"refused","problem":{"detail":"Too weak."}}]';
  await expect(call((it) => it.registerCertificate(Buffer.from('x')), { body })).rejects.toThrow(
    'The operator interface refused a certificate: Too weak.',
  );
  await expect(call((it) => it.registerCertificate(Buffer.from('x')), { body: 'x' })).rejects.toThrow(
    /not JSON/,
  );
});

test('a response that only switches protocols settles the call', async () => {
  const server = net.createServer((socket) => {
    socket.once('data', () =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const { revoke } = operatorProvisioning({ url: `http://localhost:${port}`, token: 't' });
  await expect(revoke('c')).rejects.toThrow(/the connection ended without a response; check --operator-url/);
  server.close();
});
