import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createWfmClient, pollManifest, TransportError } from '../../src/index.js';
import { CLIENT_ID, deviceIdentity, empty, fakeWfm } from '../support/fake-wfm.js';

describe('createWfmClient', () => {
  it('keeps the path of the root URL', async () => {
    const { rootUrl } = createWfmClient({
      rootUrl: 'https://WFM.example/plant-7/',
      identity: await deviceIdentity(),
      fetch: async () => new Response(),
    });
    expect(rootUrl).toBe('https://wfm.example/plant-7');
  });

  it('refuses a root URL that is not https', async () => {
    const identity = await deviceIdentity();
    const create = () =>
      createWfmClient({ rootUrl: 'http://wfm.example', identity, fetch: async () => new Response() });
    expect(create).toThrow(expect.objectContaining({ code: 'endpoint-malformed' }));
  });

  it('lets no fetch follow redirects: a signature is for one URL', async () => {
    const seen: unknown[] = [];
    const wfm = createWfmClient({
      rootUrl: 'https://wfm.example',
      identity: await deviceIdentity(),
      fetch: async (_, init) => {
        seen.push(init?.redirect);
        return new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } });
      },
    });
    await expect(pollManifest(wfm, { clientId: CLIENT_ID })).rejects.toMatchObject({
      code: 'response-unusable-status',
    });
    expect(seen).toEqual(['manual']);
  });

  it('calls nothing that the profile does not have', async () => {
    const { client, requests } = await fakeWfm(() => new Response());
    await expect(client.call('getTrustBundle', { expected: [200] })).rejects.toMatchObject({
      code: 'request-operation-unknown',
    });
    expect(requests).toEqual([]);
  });

  it('sends a request once more at once, signed anew, after a kept connection was closed (R-11)', async () => {
    const nonces: unknown[] = [];
    const wfm = createWfmClient({
      rootUrl: 'https://wfm.example',
      identity: await deviceIdentity(),
      fetch: async (_, init) => {
        nonces.push(new Headers(init?.headers).get('signature'));
        if (nonces.length > 1) return new Response(null, { status: 304 });
        throw new TransportError('transport-connection-stale', 'closed');
      },
    });
    const accepted = { manifestVersion: 1n, etag: '"x"' };
    expect(await pollManifest(wfm, { clientId: CLIENT_ID, accepted })).toEqual({ kind: 'unchanged' });
    expect(new Set(nonces).size).toBe(2);
  });
});

describe('every call settles', () => {
  const never = () => new Promise<never>(() => undefined);

  it('by its limit, when neither the signer nor the fetch comes to an end', async () => {
    const identity = await deviceIdentity();
    const options = { rootUrl: 'https://wfm.example', identity, fetch: never, timeoutMilliseconds: 5 };
    const poll = pollManifest(createWfmClient(options), { clientId: CLIENT_ID });
    await expect(poll).rejects.toMatchObject({ code: 'transport-timeout' });
  });

  it('by the caller’s signal, and leaves no listener on it', async () => {
    const { signal, abort } = watchedSignal();
    const { client } = await fakeWfm(empty(304));
    const accepted = { manifestVersion: 1n, etag: '"x"' };
    for (let round = 0; round < 20; round++) {
      await pollManifest(client, { clientId: CLIENT_ID, accepted }, { signal });
    }
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    const options = { rootUrl: 'https://wfm.example', identity: await deviceIdentity(), fetch: never };
    const poll = pollManifest(createWfmClient(options), { clientId: CLIENT_ID }, { signal });
    abort(new Error('shutting down'));
    await expect(poll).rejects.toThrow('shutting down');
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  function watchedSignal() {
    const controller = new AbortController();
    return { signal: controller.signal, abort: (reason: Error) => controller.abort(reason) };
  }
});
