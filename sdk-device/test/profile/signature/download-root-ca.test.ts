import { X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHttpsFetch, downloadRootCa, type RootCaConfirmation } from '../../../src/index.js';
import { type CertificateAuthority, createCertificateAuthority } from '../../support/certificates.js';
import { type ScriptedServer, startServer } from '../../support/server.js';

let authority: CertificateAuthority;
let server: ScriptedServer;

beforeEach(async () => {
  authority = await createCertificateAuthority();
  server = await startServer(await authority.issueServer());
  const certificate = new X509Certificate(authority.certificate).raw.toString('base64');
  serve(JSON.stringify({ certificate }));
});
afterEach(() => server.stop());

function serve(body: string, status = 200): void {
  server.answer(() => ({ status, headers: { 'Content-Type': 'application/json' }, body }));
}

const download = (confirmation: RootCaConfirmation) =>
  downloadRootCa(`${server.origin}/plant-7/`, confirmation);

it('gives trust in the CA that has the pin', async () => {
  const { fingerprint256 } = new X509Certificate(authority.certificate);
  const trust = await download({ certificateSha256: fingerprint256 });
  expect(server.requests.map(({ target }) => target)).toEqual(['/plant-7/api/v1/onboarding/certificate']);
  const fetch = createHttpsFetch({ trust });
  expect((await fetch(server.origin)).status).toBe(200);
  fetch.close();
});

it('refuses another CA', async () => {
  await expect(download({ publicKeySha256: '0'.repeat(64) })).rejects.toMatchObject({
    code: 'trust-pin-mismatch',
  });
});

it('takes what comes only when that is said in so many words', async () => {
  expect((await download({ acceptUnverified: true })).ca).toContain('BEGIN CERTIFICATE');
  for (const nothing of [{}, { acceptUnverified: false }, { acceptUnverified: 1 }]) {
    await expect(download(nothing as RootCaConfirmation)).rejects.toMatchObject({
      code: 'trust-pin-malformed',
    });
  }
});

it.each([
  [200, '{"certificate":"AAAA"}', 'certificate-malformed'],
  [200, '{}', 'response-unusable-content'],
  [200, '<html>', 'response-unusable-content'],
  [404, '{}', 'response-unusable-status'],
])('refuses a response %i %s', async (status, body, code) => {
  serve(body, status);
  await expect(download({ acceptUnverified: true })).rejects.toMatchObject({ code });
});
