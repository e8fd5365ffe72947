import { describe, expect, it } from 'vitest';
import { createWfmClient } from '../../src/index.js';
import { CLIENT_ID, deviceIdentity } from '../support/fake-wfm.js';

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
    const seen: string[] = [];
    const { api } = createWfmClient({
      rootUrl: 'https://wfm.example',
      identity: await deviceIdentity(),
      fetch: async (input) => {
        seen.push(input instanceof Request ? input.redirect : 'none');
        return new Response(null, { status: 304 });
      },
    });
    await api.GET('/api/v1/clients/{clientId}/deployments', { params: { path: { clientId: CLIENT_ID } } });
    expect(seen).toEqual(['manual']);
  });
});
