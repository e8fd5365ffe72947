import { describe, expect, it } from 'vitest';
import { CLIENT_ID, empty, fakeWfm, json } from '../support/fake-wfm.js';
import { manifestText, servedManifest } from '../support/manifest.js';

const MANIFEST = '/api/v1/clients/{clientId}/deployments';
const BODY = {
  apiVersion: 'onboarding.margo.org/v1alpha1',
  kind: 'OnboardingRequest',
  certificate: 'x',
} as const;

async function onboard(answer: () => Response) {
  const { client } = await fakeWfm(answer);
  return client.api.POST('/api/v1/onboarding', { body: BODY });
}

describe('checkAnswers', () => {
  it('gives a checked answer, unknown members included', async () => {
    const { data } = await onboard(json(201, { clientId: CLIENT_ID, since: 1 }));
    expect(data).toEqual({ clientId: CLIENT_ID, since: 1 });
  });

  it('gives 64-bit integers as bigint', async () => {
    const { body, headers } = servedManifest(manifestText('18446744073709551615', 'x', '/api/v1/clients/c'));
    const { client } = await fakeWfm(() => new Response(body, { headers }));
    const { data } = await client.api.GET(MANIFEST, { params: { path: { clientId: CLIENT_ID } } });
    expect(data?.manifestVersion).toBe(18446744073709551615n);
  });

  it('reads an answer that came in chunks', async () => {
    const { data } = await onboard(json(201, { clientId: 'c' }, { 'Transfer-Encoding': 'chunked' }));
    expect(data).toEqual({ clientId: 'c' });
  });

  it('accepts parameters and upper case in a media type', async () => {
    const { data } = await onboard(
      json(201, { clientId: 'c' }, { 'Content-Type': 'Application/JSON; charset=utf-8' }),
    );
    expect(data).toEqual({ clientId: 'c' });
  });

  it.each(['text/html', 'application/jsonp', 'application/problem+json', ''])(
    'refuses the media type %j',
    async (type) => {
      const answer = onboard(json(201, { clientId: 'c' }, { 'Content-Type': type }));
      await expect(answer).rejects.toMatchObject({ code: 'answer-content-type' });
    },
  );

  it.each([
    ['{}', 'no clientId'],
    ['{"clientId":7}', 'a number'],
    ['{"clientId":"a/b"}', 'a slash'],
    ['{"clientId":"a","clientId":"b"}', 'a member twice'],
    ['[]', 'an array'],
    ['{"clientId":"a"', 'no end'],
  ])('refuses %s (%s)', async (body) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = onboard(() => new Response(body, { status: 201, headers }));
    await expect(answer).rejects.toMatchObject({ code: 'answer-invalid' });
  });

  it('refuses an answer without body', async () => {
    const answer = onboard(empty(201, { 'Content-Type': 'application/json' }));
    await expect(answer).rejects.toMatchObject({ code: 'answer-invalid' });
  });
});
