import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { createContentDigest } from '@margo-contract/protocol';
import { describe, expect, it } from 'vitest';
import { testCertificate } from '../support/certificate.js';
import { type Exchange, exchange, NOW, newKey, type Reply } from '../support/client.js';
import { CLIENTS, capabilities, testWfm } from '../support/wfm.js';

const SECRET = 'Xsecretx';
const REPORT = {
  method: 'PUT',
  target: `${CLIENTS}/capabilities/gw`,
  body: JSON.stringify({ ...capabilities('gw'), 'x-a-extensions': { note: SECRET } }),
  fields: [
    ['Authorization', SECRET],
    ['Cookie', SECRET],
  ],
} satisfies Exchange;

/** What was sent in the fields that prove who sent it. */
const proofs: string[] = [];

const remember: NonNullable<Exchange['tamper']> = (fields) => {
  for (const [name, value] of fields) if (/signature|digest/i.test(name)) proofs.push(value);
  return fields;
};

const replaceSignature = (by: (value: string) => string): NonNullable<Exchange['tamper']> => {
  return (fields) => remember(fields).map(([name, value]) => [name, /^sig/i.test(name) ? by(value) : value]);
};

describe('no problem', () => {
  it('holds a signature, what was signed, a digest, a key, a certificate, a body or a credential', async () => {
    const { base64, privateKeyPem } = await testCertificate();
    const onboarding = (certificate: string): Exchange => ({
      method: 'POST',
      target: '/api/v1/onboarding',
      body: JSON.stringify({
        apiVersion: 'onboarding.margo.org/v1alpha1',
        kind: 'OnboardingRequest',
        certificate,
      }),
    });
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const withBody = (body: string): Exchange => ({ ...REPORT, body });
    const specs: Exchange[] = [
      { ...REPORT, key: newKey() },
      { ...REPORT, key: rsa },
      { ...REPORT, unsigned: true },
      { ...REPORT, arrives: `${REPORT.body} ` },
      { ...REPORT, now: new Date(NOW.getTime() - 1e6) },
      { ...REPORT, now: new Date(NOW.getTime() + 1e6) },
      { ...REPORT, tamper: replaceSignature((value) => `${value}, ${value}`) },
      { ...REPORT, tamper: replaceSignature((value) => value.replace('=', '==')) },
      { ...REPORT, tamper: replaceSignature((value) => value.replace('"@method" ', '')) },
      { ...REPORT, target: `${REPORT.target}?${SECRET}`, key: newKey() },
      withBody(REPORT.body.replace('{', `{"kind":"${SECRET}",`)),
      withBody(REPORT.body.replace('"DeviceCapabilitiesManifest"', `"${SECRET}"`)),
      withBody(`"${SECRET}`),
      onboarding(base64),
      onboarding(privateKeyPem),
      onboarding(SECRET),
    ];
    const { wfm, key } = testWfm();
    const answers: Reply[] = [];
    for (const spec of specs) answers.push(await exchange(wfm, key, { tamper: remember, ...spec }));
    expect(answers.map(({ problem }) => problem)).not.toContain(undefined);
    const text = JSON.stringify(answers.map(({ headers, text }) => [headers, text]));
    for (const value of [...proofs.flatMap(partsOf), ...keyTexts(key), base64, ...pemLines(privateKeyPem)])
      expect(text).not.toContain(value);
    for (const value of [SECRET, createContentDigest(Buffer.from(REPORT.body)), 'BEGIN', '@signature-params'])
      expect(text).not.toContain(value);
  });
});

/** A field's value and every base64 of it, as it could stand in another text. */
function partsOf(value: string): string[] {
  return [value, ...(value.match(/[A-Za-z0-9+/=_-]{40,}/g) ?? [])];
}

function keyTexts(key: Parameters<typeof createPublicKey>[0] & object): string[] {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const spkiHash = createHash('sha256').update(spki).digest();
  return [spki.toString('base64'), spkiHash.toString('base64'), spkiHash.toString('hex')];
}

function pemLines(pem: string): string[] {
  return pem.split('\n').filter((line) => line.length > 20 && !line.startsWith('-----'));
}
