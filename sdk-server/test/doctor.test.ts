import { createPublicKey, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDoctor, type DoctorOptions } from '../src/doctor.js';
import type { RefusedRequest } from '../src/index.js';
import { testCertificate } from './support/certificate.js';
import { type Exchange, exchange, newKey } from './support/client.js';
import { CLIENTS, capabilities, testWfm } from './support/wfm.js';

const REPORT = {
  method: 'PUT',
  target: `${CLIENTS}/capabilities/gw`,
  body: JSON.stringify(capabilities('gw')),
};

/** What a doctor writes of one request. */
async function said(
  spec: Partial<Exchange>,
  key: KeyObject = newKey(),
  options: Partial<DoctorOptions> = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const written: string[] = [];
  const doctor = createDoctor({ ...options, write: (lines) => written.push(...lines) });
  const explained: Promise<readonly string[]>[] = [];
  const { wfm } = testWfm({ clientKey: key, onRefused: (refused) => explained.push(doctor(refused)) });
  const { status } = await exchange(wfm, key, { ...REPORT, ...spec });
  expect((await Promise.all(explained)).flat()).toEqual(written);
  return { status, text: written.join('\n') };
}

const replaced =
  (name: string, change: (value: string) => string): NonNullable<Exchange['tamper']> =>
  (fields) =>
    fields.map(([key, value]) => [key, key === name ? change(value) : value]);

describe('a doctor', () => {
  it('says in words what is wrong with a signature, and what to do', async () => {
    const twice = (value: string) =>
      value.replace(/:(.*):/, (_, base64: string) => `:${Buffer.from(base64).toString('base64')}:`);
    const { status, text } = await said({ tamper: replaced('Signature', twice) });
    expect([status, text.split('\n')[0]]).toEqual([
      401,
      `PUT ${REPORT.target} from the client client-1 is refused:`,
    ]);
    expect(text).toContain('decoded from base64 twice');
    expect(text).toContain('To do: ');
    expect(text).toContain('The signature base of sig1 as the verifier builds it:');
  });

  it('says whose octets a digest is that of', async () => {
    const { status, text } = await said({ arrives: JSON.stringify(capabilities('gw'), null, 2) });
    expect(status).toBe(400);
    expect(text).toContain('Content-Digest is that of the JSON written');
  });

  it('knows the keys of other clients', async () => {
    const other = newKey();
    const otherClients = async () => [{ clientId: 'client-2', publicKey: createPublicKey(other) }];
    const { text } = await said({ key: other }, newKey(), { otherClients });
    expect(text).toContain('the key is that of another client: that of the client client-2');
  });

  it('looks at onboarding too, with the key in the body or without any', async () => {
    const { base64, privateKey } = await testCertificate();
    const request = { apiVersion: 'onboarding.margo.org/v1alpha1', kind: 'OnboardingRequest' };
    const body = JSON.stringify({ ...request, certificate: base64 });
    const onboarding = { method: 'POST', target: '/api/v1/onboarding', body };
    const other = newKey();
    const signed = await said({ ...onboarding, key: other }, privateKey);
    expect(signed.status).toBe(401);
    expect(signed.text).toContain('POST /api/v1/onboarding from a client that onboards is refused:');
    const digest = await said({ ...onboarding, arrives: `${body}\n` }, privateKey);
    expect(digest.status).toBe(400);
    expect(digest.text).toContain('The digest is refused');
  });

  it('has nothing to say of requests that are served, or refused for other reasons', async () => {
    expect(await said({})).toEqual({ status: 201, text: '' });
    expect((await said({ target: '/api/v1/clients/nobody/capabilities/gw' })).text).toBe('');
  });

  it('writes nothing that a terminal would obey', async () => {
    const { text } = await said({
      tamper: replaced('Signature-Input', (value) => `${value};x="\u009b31m\u202e"`),
    });
    expect(text).not.toBe('');
    expect(text).not.toMatch(/[\u0080-\u009f\u202e]/);
  });

  it('explains no more than wait already', async () => {
    const { key } = testWfm();
    const refused: RefusedRequest = {
      request: { method: 'GET', targetUri: 'https://wfm.example/x', requestTarget: '/x', fields: [] },
      body: new Uint8Array(),
      publicKey: createPublicKey(key),
      at: new Date(0),
    };
    let written = 0;
    const doctor = createDoctor({ write: () => written++ });
    const all = await Promise.all(Array.from({ length: 40 }, () => doctor(refused)));
    expect([written, all.filter((lines) => lines.length > 0).length]).toEqual([32, 32]);
    expect(await doctor(refused)).not.toEqual([]);
  });
});

describe('an observer of refusals that throws', () => {
  it('changes no response', async () => {
    const { wfm, key } = testWfm({
      onRefused: () => {
        throw new Error('broken');
      },
    });
    expect((await exchange(wfm, key, { ...REPORT, key: newKey() })).status).toBe(401);
  });

  it('is that of the doctor itself too', async () => {
    const doctor = createDoctor({
      write: () => {
        throw new Error('broken');
      },
    });
    const { key } = testWfm();
    const request = { method: 'GET', targetUri: 'https://wfm.example/x', fields: [] };
    expect(
      await doctor({ request, body: new Uint8Array(), publicKey: createPublicKey(key), at: new Date(0) }),
    ).toEqual([]);
  });
});
