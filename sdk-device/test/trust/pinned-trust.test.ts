import { createHash, X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpsFetch, type HttpsFetch, type Pin, pinnedTrust } from '../../src/index.js';
import {
  type CertificateAuthority,
  createCertificateAuthority,
  createDeviceCertificate,
  type Issued,
} from '../support/certificates.js';
import { type ScriptedServer, startServer } from '../support/server.js';

let authority: CertificateAuthority;
let issued: Issued;
let server: ScriptedServer;
let opened: HttpsFetch[] = [];

beforeEach(async () => {
  authority = await createCertificateAuthority();
  issued = await authority.issueServer();
  server = await startServer({ ...issued, certificate: `${issued.certificate}\n${authority.certificate}` });
  server.answer(() => ({ status: 200, body: 'fine' }));
});
afterEach(async () => {
  for (const fetch of opened) fetch.close();
  opened = [];
  await server.stop();
});

function get(pin: Pin, origin = server.origin): Promise<Response> {
  const fetch = createHttpsFetch({ trust: pinnedTrust(pin), timeoutMilliseconds: 10_000 });
  opened.push(fetch);
  return fetch(`${origin}/x`, { method: 'POST', body: 'secret' });
}

function fingerprint(pem: string): string {
  return new X509Certificate(pem).fingerprint256;
}

function publicKeyPin(pem: string, encoding: 'base64' | 'hex'): string {
  const der = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest(encoding);
}

describe('pinnedTrust (TLS-005)', () => {
  it('trusts the server with the pinned certificate, or below the pinned CA', async () => {
    for (const { certificate } of [issued, authority]) {
      expect((await get({ certificateSha256: fingerprint(certificate) })).status).toBe(200);
      const plain = fingerprint(certificate).replaceAll(':', '').toLowerCase();
      expect((await get({ certificateSha256: [`sha256:${plain}`] })).status).toBe(200);
      expect((await get({ publicKeySha256: publicKeyPin(certificate, 'hex') })).status).toBe(200);
      const base64 = `sha256//${publicKeyPin(certificate, 'base64')}`;
      expect((await get({ publicKeySha256: ['0'.repeat(64), base64] })).status).toBe(200);
    }
  });

  it('sends nothing to a server without the pin, and says so', async () => {
    const other = await createCertificateAuthority('Somebody Else');
    for (const pin of [
      { certificateSha256: fingerprint(other.certificate) },
      { publicKeySha256: publicKeyPin(other.certificate, 'base64') },
      // One digest is not the other.
      { publicKeySha256: fingerprint(issued.certificate) },
      { certificateSha256: publicKeyPin(issued.certificate, 'hex') },
    ]) {
      await expect(get(pin)).rejects.toMatchObject({ code: 'trust-pin-mismatch' });
    }
    expect(server.receivedBytes()).toBe(0);
  });

  it('sends nothing when the pinned CA is shown, but did not issue the server’s certificate', async () => {
    const mallory = await createCertificateAuthority();
    const stolen = await mallory.issueServer();
    const fake = await startServer({
      ...stolen,
      certificate: `${stolen.certificate}\n${authority.certificate}`,
    });
    const answer = get({ certificateSha256: fingerprint(authority.certificate) }, fake.origin);
    await expect(answer)
      .rejects.toMatchObject({ code: 'trust-pin-mismatch' })
      .catch(async () => expect(answer).rejects.toMatchObject({ code: 'transport-server-untrusted' }));
    expect(fake.receivedBytes()).toBe(0);
    await fake.stop();
  });

  it('still checks the host name', async () => {
    const elsewhere = await startServer(await authority.issueServer('192.0.2.1'));
    elsewhere.answer(() => ({ status: 200 }));
    const shown = await authority.issueServer('192.0.2.1');
    const server = await startServer(shown);
    const answer = get({ certificateSha256: fingerprint(shown.certificate) }, server.origin);
    await expect(answer).rejects.toMatchObject({ code: 'transport-server-untrusted' });
    expect(server.receivedBytes()).toBe(0);
    await Promise.all([server.stop(), elsewhere.stop()]);
  });

  it('finds the server’s next certificate, when that is pinned too', async () => {
    const next = await createCertificateAuthority('Next');
    const renewed = await next.issueServer();
    const pins = [issued, renewed].map(({ certificate }) => fingerprint(certificate));
    const fetch = createHttpsFetch({ trust: pinnedTrust({ certificateSha256: pins }) });
    opened.push(fetch);
    expect((await fetch(`${server.origin}/x`)).status).toBe(200);
    const other = await startServer(renewed);
    other.answer(() => ({ status: 200 }));
    // The first call still goes by the old one; that it fails makes the next look again.
    await expect(fetch(`${other.origin}/x`)).rejects.toMatchObject({ code: 'transport-server-untrusted' });
    expect((await fetch(`${other.origin}/x`)).status).toBe(200);
    await other.stop();
  });

  it('refuses TLS 1.2 and self-made certificates as ever', async () => {
    const old = await startServer(issued, { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' });
    const pin = { certificateSha256: fingerprint(issued.certificate) };
    await expect(get(pin, old.origin)).rejects.toMatchObject({ code: 'transport-tls-version' });
    const self = await startServer(await createDeviceCertificate());
    await expect(get(pin, self.origin)).rejects.toMatchObject({ code: 'trust-pin-mismatch' });
    await Promise.all([old.stop(), self.stop()]);
  });

  it.each(['', 'x', 'ab:cd', '0'.repeat(63), `sha1/${'A'.repeat(28)}`, 'A'.repeat(44)])(
    'refuses the pin %j',
    (text) => {
      for (const pin of [{ certificateSha256: text }, { publicKeySha256: [text] }]) {
        expect(() => pinnedTrust(pin)).toThrow(expect.objectContaining({ code: 'trust-pin-malformed' }));
      }
    },
  );

  it('refuses no pin at all', () => {
    for (const pin of [{ certificateSha256: [] }, {} as Pin]) {
      expect(() => pinnedTrust(pin)).toThrow(expect.objectContaining({ code: 'trust-pin-malformed' }));
    }
  });
});
