import { describe, expect, it } from 'vitest';
import { type ManifestPoll, pollManifest } from '../../src/index.js';
import { CLIENT_ID, empty, fakeWfm, ROOT_URL } from '../support/fake-wfm.js';
import { digestOf, manifestText, servedManifest } from '../support/manifest.js';

const BASE = `/plant-7/api/v1/clients/${CLIENT_ID}`;
const TEXT = manifestText('42', 'id: x', BASE);
const accepted = { manifestVersion: 41n, etag: `"${digestOf('earlier')}"` };

function serve(text: string, headers: Record<string, string> = {}): () => Response {
  const served = servedManifest(text);
  return () => new Response(served.body, { headers: { ...served.headers, ...headers } });
}

async function poll(answer: () => Response, stored?: typeof accepted): Promise<ManifestPoll> {
  const { client } = await fakeWfm(answer);
  return pollManifest(client, { clientId: CLIENT_ID, accepted: stored });
}

describe('pollManifest', () => {
  it('asks for the manifest alone, and first without an ETag (MAN-004)', async () => {
    const { client, requests } = await fakeWfm(serve(TEXT));
    await pollManifest(client, { clientId: CLIENT_ID });
    expect(requests[0]).toMatchObject({
      method: 'GET',
      url: `${ROOT_URL}/api/v1/clients/${CLIENT_ID}/deployments`,
    });
    expect(requests[0]?.headers.get('accept')).toBe('application/vnd.margo.manifest.v1+json');
    expect(requests[0]?.headers.has('if-none-match')).toBe(false);
  });

  it('asks with the last ETag; 304 means unchanged (MAN-013)', async () => {
    const { client, requests } = await fakeWfm(empty(304));
    expect(await pollManifest(client, { clientId: CLIENT_ID, accepted })).toEqual({ kind: 'unchanged' });
    expect(requests[0]?.headers.get('if-none-match')).toBe(accepted.etag);
  });

  it('gives a newer manifest with its octets and ETag', async () => {
    const result = await poll(serve(TEXT), accepted);
    expect(result).toMatchObject({
      kind: 'changed',
      etag: `"${digestOf(TEXT)}"`,
      manifest: { manifestVersion: 42n },
    });
    expect(result.kind === 'changed' && Buffer.from(result.bytes).toString()).toBe(TEXT);
  });

  it('reads versions of 64 bits', async () => {
    const stored = { ...accepted, manifestVersion: 18446744073709551614n };
    const result = await poll(serve(manifestText('18446744073709551615', 'x', BASE)), stored);
    expect(result).toMatchObject({ manifest: { manifestVersion: 18446744073709551615n } });
  });

  it('takes an empty manifest', async () => {
    expect(await poll(serve('{"bundle":null,"deployments":[],"manifestVersion":1}'))).toMatchObject({
      kind: 'changed',
    });
  });

  it('takes the manifest accepted last for unchanged (R-21)', async () => {
    expect(await poll(serve(TEXT), { manifestVersion: 42n, etag: `"${digestOf(TEXT)}"` })).toEqual({
      kind: 'unchanged',
    });
  });

  it('does not take a 304 that it did not ask for', async () => {
    await expect(poll(empty(304))).rejects.toMatchObject({ code: 'response-unusable-status' });
  });
});

describe('a manifest that is refused', () => {
  const other = digestOf('other');
  const reference = `{"deploymentId":"7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11","digest":"${other}","url":"/api/v1/deployments/7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11/${other}"}`;

  it.each([
    [
      'another media type (MAN-022)',
      serve(TEXT, { 'Content-Type': 'application/json' }),
      'response-unusable-content-type',
    ],
    ['the ETag of other octets', serve(TEXT, { ETag: `"${other}"` }), 'response-unusable-etag'],
    ['a weak ETag', serve(TEXT, { ETag: `W/"${digestOf(TEXT)}"` }), 'response-unusable-etag'],
    ['an ETag without quotes', serve(TEXT, { ETag: digestOf(TEXT) }), 'response-unusable-etag'],
    [
      'no ETag',
      () => new Response(TEXT, { headers: { 'Content-Type': servedManifest(TEXT).headers['Content-Type'] } }),
      'response-unusable-etag',
    ],
    [
      'the version accepted last (MAN-014)',
      serve(manifestText('41', 'x', BASE)),
      'manifest-version-not-newer',
    ],
    ['an older version (MAN-014)', serve(manifestText('40', 'x', BASE)), 'manifest-version-not-newer'],
    [
      'a version beyond 64 bits',
      serve(manifestText('18446744073709551616', 'x', BASE)),
      'response-unusable-content',
    ],
    ['version 0', serve(manifestText('0', 'x', BASE)), 'response-unusable-content'],
    ['a version with a fraction', serve(manifestText('42.5', 'x', BASE)), 'response-unusable-content'],
    [
      'a foreign origin (MAN-023)',
      serve(TEXT.replaceAll('"url":"/', '"url":"//evil.example/')),
      'manifest-url-foreign',
    ],
    [
      'a foreign absolute URL (MAN-023)',
      serve(TEXT.replaceAll('"url":"/', '"url":"https://evil.example/')),
      'manifest-url-foreign',
    ],
    [
      'a backslash that browsers read as a slash',
      serve(TEXT.replaceAll('"url":"/', '"url":"/\\\\evil.example/')),
      'manifest-url-foreign',
    ],
    [
      'a digest of another algorithm (DIG-009)',
      serve(TEXT.replaceAll('sha256:', 'sha512:')),
      'response-unusable-content',
    ],
    [
      'a digest in upper case',
      serve(TEXT.replace(/"sha256:([0-9a-f]+)"/, (text) => text.toUpperCase())),
      'response-unusable-content',
    ],
    ['a digest that is too short', serve(TEXT.replace(/[0-9a-f]{4}"/, '"')), 'response-unusable-content'],
    [
      'a deployment twice',
      serve(TEXT.replace('"deployments":[', `"deployments":[${reference},`)),
      'response-unusable-duplicate',
    ],
    [
      'a bundle without deployments',
      serve(TEXT.replace(/"deployments":\[.*\]/, '"deployments":[]')),
      'response-unusable-content',
    ],
    [
      'no bundle for deployments',
      serve(TEXT.replace(/"bundle":\{[^}]*\}/, '"bundle":null')),
      'response-unusable-content',
    ],
    [
      'a member twice at the top',
      serve(TEXT.replace('{', '{"manifestVersion":43,')),
      'response-unusable-content',
    ],
    ['no JSON', serve('manifestVersion: 42'), 'response-unusable-content'],
    ['nothing', serve(''), 'response-unusable-content'],
    [
      '206',
      () => new Response(TEXT, { status: 206, headers: servedManifest(TEXT).headers }),
      'response-unusable-status',
    ],
  ])('has %s', async (_, answer, code) => {
    await expect(poll(answer, accepted)).rejects.toMatchObject({ code });
  });
});
