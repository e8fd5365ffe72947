import { describe, expect, it } from 'vitest';
import { onboard, pollManifest } from '../../src/index.js';
import { CLIENT_ID, empty, fakeWfm, json } from '../support/fake-wfm.js';
import { manifestText, servedManifest } from '../support/manifest.js';

async function onboarded(response: () => Response) {
  const { client, identity } = await fakeWfm(response);
  return onboard(client, identity);
}

describe('readResult', () => {
  it('gives checked content, unknown members included', async () => {
    expect(await onboarded(json(201, { clientId: CLIENT_ID, since: 1 }))).toBe(CLIENT_ID);
  });

  it('gives 64-bit integers as bigint', async () => {
    const { body, headers } = servedManifest(manifestText('18446744073709551615', 'x', '/api/v1/clients/c'));
    const { client } = await fakeWfm(() => new Response(body, { headers }));
    const poll = await pollManifest(client, { clientId: CLIENT_ID });
    expect(poll.kind === 'changed' && poll.manifest.manifestVersion).toBe(18446744073709551615n);
  });

  it('reads a response that came in chunks', async () => {
    expect(await onboarded(json(201, { clientId: 'c' }, { 'Transfer-Encoding': 'chunked' }))).toBe('c');
  });

  it('accepts parameters and upper case in a media type', async () => {
    const type = { 'Content-Type': 'Application/JSON; charset=utf-8' };
    expect(await onboarded(json(201, { clientId: 'c' }, type))).toBe('c');
  });

  it.each(['text/html', 'application/jsonp', 'application/problem+json', ''])(
    'refuses the media type %j',
    async (type) => {
      const response = onboarded(json(201, { clientId: 'c' }, { 'Content-Type': type }));
      await expect(response).rejects.toMatchObject({ code: 'response-unusable-content-type' });
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
    const response = onboarded(() => new Response(body, { status: 201, headers }));
    await expect(response).rejects.toMatchObject({ code: 'response-unusable-content' });
  });

  it('refuses a response without body', async () => {
    const response = onboarded(empty(201, { 'Content-Type': 'application/json' }));
    await expect(response).rejects.toMatchObject({ code: 'response-unusable-content' });
  });
});
