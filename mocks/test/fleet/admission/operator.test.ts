import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createOperatorAdmission } from '../../../src/fleet/admission/operator.js';

const DEVICES = [{ certificate: 'one' }, { spiffeId: 'spiffe://two' }];
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function answering(status: number, body: string) {
  const seen: string[] = [];
  const server = createServer((incoming, outgoing) => {
    seen.push(`${incoming.method} ${incoming.url} ${incoming.headers.authorization}`);
    outgoing.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, seen };
}

describe('registering through the operator interface', () => {
  it('tells all devices at once, with the token', async () => {
    const { url, seen } = await answering(200, '[{"outcome":"registered"},{"outcome":"known"}]');
    await createOperatorAdmission({ url: `${url}/operator/v1/`, token: 'T' }).admit(DEVICES);
    expect(seen).toEqual(['POST /operator/v1/clients Bearer T']);
  });

  it.each([
    [401, '{"title":"Unauthorized"}', /401.*--operator-token/],
    [200, 'nonsense', /does not say/],
    [200, '[]', /does not say/],
    [200, '[{"outcome":"registered"},{"outcome":"refused","problem":{"detail":"bad"}}]', /refused.*bad/],
    [200, `"${'x'.repeat(5_000_000)}"`, /longer than/],
  ])('fails at %i %s', async (status, body, reason) => {
    const { url } = await answering(status, body);
    const admitted = createOperatorAdmission({ url, token: 'SECRET' }).admit(DEVICES);
    const error = await admitted.then(
      () => undefined,
      (failure: Error) => failure,
    );
    expect(error).toMatchObject({ code: 'mock-fleet-not-admitted', message: expect.stringMatching(reason) });
    expect(error?.message).not.toContain('SECRET');
  });

  it('fails when nobody is there', async () => {
    const admitted = createOperatorAdmission({ url: 'http://127.0.0.1:2', token: 'T' }).admit(DEVICES);
    await expect(admitted).rejects.toMatchObject({
      message: expect.stringMatching(/ECONNREFUSED.*--operator-url/),
    });
  });
});
