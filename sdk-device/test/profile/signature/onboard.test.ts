import { describe, expect, it } from 'vitest';
import { onboard } from '../../../src/index.js';
import { CLIENT_ID, catalogued, empty, fakeWfm, json, problem, ROOT_URL } from '../../support/fake-wfm.js';

async function attempt(answer: () => Response): Promise<string> {
  const { client, identity } = await fakeWfm(answer);
  return onboard(client, identity);
}

describe('onboard', () => {
  it('sends the certificate and gives the clientId (ONB-001)', async () => {
    const { client, identity, requests } = await fakeWfm(json(201, { clientId: CLIENT_ID }));
    expect(await onboard(client, identity)).toBe(CLIENT_ID);
    expect(requests[0]).toMatchObject({ method: 'POST', url: `${ROOT_URL}/api/v1/onboarding` });
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      apiVersion: 'onboarding.margo.org/v1alpha1',
      kind: 'OnboardingRequest',
      certificate: identity.encodedCertificate,
    });
    expect(requests[0]?.headers.get('content-type')).toBe('application/json');
  });

  it('takes the id of a client that is known (C-08)', async () => {
    expect(await attempt(json(200, { clientId: CLIENT_ID }))).toBe(CLIENT_ID);
  });

  it('tells a WFM that does not say the known id (R-27)', async () => {
    await expect(attempt(problem(409, 'about:blank'))).rejects.toMatchObject({
      code: 'response-certificate-known',
      retryable: false,
    });
  });

  it.each([catalogued('certificate-not-trusted'), 'about:blank', 'https://vendor.example/pending'])(
    'tells a client that is not trusted or not approved, %s (R-29)',
    async (type) => {
      await expect(attempt(problem(403, type))).rejects.toMatchObject({
        code: 'response-certificate-not-trusted',
      });
    },
  );

  it.each([202, 204, 302, 304])('refuses the status %i', async (status) => {
    const headers: Record<string, string> = status === 202 ? { 'Content-Type': 'application/json' } : {};
    const answer = status === 202 ? json(202, { clientId: 'c' }, headers) : empty(status);
    await expect(attempt(answer)).rejects.toMatchObject({
      code: expect.stringMatching(/^response-unusable-(status|content-type)$/),
    });
  });

  it.each(['.', '..'])('refuses the clientId %j, which would change every path', async (clientId) => {
    await expect(attempt(json(201, { clientId }))).rejects.toMatchObject({
      code: 'response-unusable-content',
    });
  });
});
