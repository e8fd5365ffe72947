import { describe, expect, test } from 'vitest';
import { getPlain, shakeHands } from '../../../../src/subject/wfm/http/connect.js';
import { parseTarget, type Target } from '../../../../src/subject/wfm/http/target.js';
import { always } from '../../../support/run.js';
import { startPlainServer, startServer, type TestServerOptions } from '../../../support/server.js';

/** Does something with an HTTPS server that answers 200 to everything. */
async function withServer<Result>(
  options: TestServerOptions,
  use: (target: Target) => Promise<Result>,
): Promise<Result> {
  const server = await startServer(always(200), options);
  try {
    return await use(parseTarget(server.url, server.ca));
  } finally {
    await server.close();
  }
}

describe('a handshake with one version', () => {
  test.each([
    ['TLSv1.3', 'TLSv1.3', 'accepted'],
    ['TLSv1.3', 'TLSv1.2', 'refused'],
    ['TLSv1.3', 'TLSv1.1', 'refused'],
    ['TLSv1.2', 'TLSv1.2', 'accepted'],
  ] as const)('a server from %s on, asked with %s: %s', async (minVersion, version, outcome) => {
    expect(
      (await withServer({ minVersion }, (target) => shakeHands(target, { version: version }, 5_000))).outcome,
    ).toBe(outcome);
  });

  test('a server that never answers is refused in time', async () => {
    const silent = await startPlainServer(() => {});
    const target = parseTarget(`https://localhost:${silent.port}`);
    expect((await shakeHands(target, { version: 'TLSv1.3' }, 200)).outcome).toBe('refused');
    await silent.close();
  });
});

describe('a request without TLS', () => {
  test('is refused by a TLS port', async () => {
    expect((await withServer({}, (target) => getPlain(target, '/', 5_000))).outcome).toBe('refused');
  });

  test.each([
    [200, 'accepted'],
    [204, 'accepted'],
    [301, 'refused'],
    [400, 'refused'],
  ] as const)('answered %i counts as %s', async (status, outcome) => {
    const plain = await startPlainServer(always(status));
    const connection = await getPlain(parseTarget(`https://localhost:${plain.port}`), '/', 5_000);
    await plain.close();
    expect(connection).toMatchObject({ outcome, detail: `HTTP answered ${status}` });
  });
});
