import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { computeDigest } from '@margo-contract/protocol';
import { describe, expect, it } from 'vitest';
import { exchange } from '../support/client.js';
import { CLIENTS, DEPLOYMENT, type TestWfmOptions, testWfm } from '../support/wfm.js';

const TEXT = Buffer.from(`id: ${DEPLOYMENT}\n${'# a document that is worth it\n'.repeat(200)}`);
const DIGEST = computeDigest(TEXT);
const DOCUMENT = `${CLIENTS}/deployments/${DEPLOYMENT}/${DIGEST}`;
const MANIFEST = `${CLIENTS}/deployments`;

async function get(target: string, acceptEncoding?: string, options: TestWfmOptions = {}, method = 'GET') {
  const { wfm, key } = testWfm({
    override: { getDeployment: async () => TEXT, getBundle: async () => TEXT },
    ...options,
  });
  const octets: { body: Uint8Array } = { body: new Uint8Array() };
  const recording: typeof wfm = {
    ...wfm,
    handle: async (request) => {
      const response = await wfm.handle(request);
      octets.body = response.body ?? new Uint8Array();
      const isCoded = response.headers['content-encoding'] !== undefined && response.body !== undefined;
      return isCoded ? { ...response, body: gunzipSync(octets.body) } : response;
    },
  };
  const fields = acceptEncoding === undefined ? [] : [['Accept-Encoding', acceptEncoding] as const];
  const answer = await exchange(recording, key, { method, target, fields });
  return { ...answer, body: octets.body, coding: answer.headers['content-encoding'] };
}

describe('Content-Encoding', () => {
  it('compresses a document; digest and ETag are those of what comes out again', async () => {
    const { body, headers, status } = await get(DOCUMENT, 'gzip, deflate, br');
    expect([status, headers['content-encoding'], headers.vary]).toEqual([200, 'gzip', 'Accept-Encoding']);
    expect(headers['content-length']).toBe(String(body.length));
    expect(body.length).toBeLessThan(TEXT.length / 2);
    const hash = createHash('sha256').update(gunzipSync(body)).digest('hex');
    expect(headers.etag).toBe(`"sha256:${hash}"`);
  });

  it.each([
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['br', undefined],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['x-gzip', 'gzip'],
    ['*', 'gzip'],
    ['gzip;q=0', undefined],
    ['gzip;q=0, *', undefined],
    ['gzip;q=0.001', 'gzip'],
    ['gzip ; Q=0.5 , identity;q=0.4', 'gzip'],
    ['gzip;q=0.5, identity;q=0.8', undefined],
    ['gzip;q=0.5, identity;q=0.5', 'gzip'],
    ['br, *;q=0.1', 'gzip'],
    ['identity;q=0', undefined],
    ['identity;q=0, gzip', 'gzip'],
    ['identity;q=0, gzip;q=0', undefined],
    ['*;q=0', undefined],
    ['*;q=0, gzip', 'gzip'],
    ['gzip;q=2', undefined],
    ['gzip;q=nonsense', undefined],
    [',,;;q=1', undefined],
  ])('Accept-Encoding %j gives %s, and never 406', async (acceptEncoding, coding) => {
    const answer = await get(DOCUMENT, acceptEncoding);
    expect([answer.status, answer.coding, answer.headers.vary]).toEqual([200, coding, 'Accept-Encoding']);
    expect((coding ? gunzipSync(answer.body) : Buffer.from(answer.body)).equals(TEXT)).toBe(true);
  });

  it('leaves small documents alone, unless they are not accepted as they are', async () => {
    const small = { override: { getDeployment: async () => Buffer.from('id: x\n') }, checkResponses: false };
    expect((await get(DOCUMENT, 'gzip', small)).coding).toBeUndefined();
    expect((await get(DOCUMENT, 'gzip, identity;q=0', small)).coding).toBe('gzip');
  });

  it('says Vary on 304, 401 and 404 of a document too', async () => {
    const { wfm, key } = testWfm();
    const fresh = await exchange(wfm, key, { target: DOCUMENT, fields: [['If-None-Match', '*']] });
    const unsigned = await exchange(wfm, key, { target: DOCUMENT, unsigned: true });
    const unknown = await exchange(wfm, key, { target: DOCUMENT.replace(/.$/, 'z') });
    for (const { headers } of [fresh, unsigned, unknown]) expect(headers.vary).toBe('Accept-Encoding');
  });

  it('answers HEAD with the header section of GET', async () => {
    const { date: _, ...head } = (await get(DOCUMENT, 'gzip', {}, 'HEAD')).headers;
    expect((await get(DOCUMENT, 'gzip')).headers).toMatchObject(head);
    expect(head['content-encoding']).toBe('gzip');
  });

  it('is for the manifest only when asked for, for bundles never', async () => {
    const both = { contentCoding: 'documents-and-manifest' } as const;
    expect((await get(`${CLIENTS}/bundles/${DIGEST}`, 'gzip', both)).headers).not.toHaveProperty('vary');
    expect((await get(MANIFEST, 'gzip, identity;q=0')).headers).not.toHaveProperty('vary');
    const manifest = await get(MANIFEST, 'gzip, identity;q=0', both);
    expect([manifest.coding, manifest.headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
    const hash = createHash('sha256').update(gunzipSync(manifest.body)).digest('hex');
    expect(manifest.headers.etag).toBe(`"sha256:${hash}"`);
  });

  it('can be switched off', async () => {
    const { coding, headers } = await get(DOCUMENT, 'gzip', { contentCoding: 'none' });
    expect([coding, headers.vary]).toEqual([undefined, undefined]);
  });
});
