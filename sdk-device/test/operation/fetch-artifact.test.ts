import { describe, expect, it } from 'vitest';
import { fetchBundle, fetchDeployment } from '../../src/index.js';
import { CLIENT_ID, catalogued, empty, fakeWfm, problem } from '../support/fake-wfm.js';
import { DEPLOYMENT_ID, digestOf } from '../support/manifest.js';

const DOCUMENT = 'apiVersion: application.margo.org/v1alpha1\r\nid: ä\n';
const digest = digestOf(DOCUMENT);
const path = `/plant-7/api/v1/clients/${CLIENT_ID}`;
const document = {
  deploymentId: DEPLOYMENT_ID,
  digest,
  url: `${path}/deployments/${DEPLOYMENT_ID}/${digest}`,
};
const bundle = {
  mediaType: 'application/vnd.margo.bundle.v1+tar+gzip' as const,
  digest,
  url: `${path}/bundles/${digest}`,
};

function serve(body: string | Uint8Array, status = 200): () => Response {
  return () => new Response(body as string, { status, headers: { 'Content-Type': 'application/yaml' } });
}

const FETCHES = [
  [
    'fetchDeployment',
    (wfm: Awaited<ReturnType<typeof fakeWfm>>) => fetchDeployment(wfm.client, CLIENT_ID, document),
    document.url,
  ],
  [
    'fetchBundle',
    (wfm: Awaited<ReturnType<typeof fakeWfm>>) => fetchBundle(wfm.client, CLIENT_ID, bundle),
    bundle.url,
  ],
] as const;

describe.each(FETCHES)('%s', (_, fetchIt, url) => {
  it('gives the octets from where the manifest says (DIG-007)', async () => {
    const wfm = await fakeWfm(serve(DOCUMENT));
    const artifact = await fetchIt(wfm);
    expect(artifact.digest).toBe(digest);
    expect(Buffer.from(artifact.bytes).toString()).toBe(DOCUMENT);
    expect(wfm.requests[0]).toMatchObject({ method: 'GET', url: `https://wfm.brightwater.example${url}` });
  });

  it.each([
    ['one changed byte', DOCUMENT.replace('ä', 'b')],
    ['another line end', DOCUMENT.replace('\r\n', '\n')],
    ['one byte more', `${DOCUMENT}\n`],
    ['nothing', ''],
  ])('refuses %s (DIG-008)', async (_case, body) => {
    await expect(fetchIt(await fakeWfm(serve(body)))).rejects.toMatchObject({ code: 'digest-mismatch' });
  });

  it.each([
    catalogued('deployment-not-found'),
    catalogued('invalid-bundle'),
    'about:blank',
    'https://vendor.example/gone',
  ])('tells that the content is not there, %s (MAN-017)', async (type) => {
    await expect(fetchIt(await fakeWfm(problem(404, type)))).rejects.toMatchObject({
      code: 'response-artifact-not-found',
    });
  });

  it('does not confuse that with a client that is not known', async () => {
    await expect(fetchIt(await fakeWfm(problem(404, catalogued('invalid-client'))))).rejects.toMatchObject({
      code: 'response-client-unknown',
    });
  });

  it.each([206, 304])('refuses the status %i', async (status) => {
    const answer = status === 304 ? empty(304) : serve(DOCUMENT, status);
    await expect(fetchIt(await fakeWfm(answer))).rejects.toMatchObject({ code: 'response-unusable-status' });
  });
});

describe('references that are refused before anything is sent', () => {
  it.each([
    'https://evil.example/api/v1/bundles/x',
    '//evil.example/api/v1/bundles/x',
    'https://wfm.brightwater.example:444/x',
    'http://wfm.brightwater.example/x',
    'https://a:b@wfm.brightwater.example/x',
  ])('to %s (MAN-023)', async (url) => {
    const { client, requests } = await fakeWfm(serve(DOCUMENT));
    await expect(fetchBundle(client, CLIENT_ID, { ...bundle, url })).rejects.toMatchObject({
      code: 'manifest-url-foreign',
    });
    await expect(fetchDeployment(client, CLIENT_ID, { ...document, url })).rejects.toMatchObject({
      code: 'manifest-url-foreign',
    });
    expect(requests).toHaveLength(0);
  });
});
