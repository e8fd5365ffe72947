import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSigner,
  SIGNATURE_ALGORITHMS,
  signMessage,
  signPlainRequest,
} from '../../src/message-signature/index.js';
import { keyPair } from '../support/vectors.js';

const signer = createSigner(SIGNATURE_ALGORITHMS.ed25519, keyPair('test-key-ed25519').privateKey);
const request = { method: 'POST', targetUri: 'https://wfm.example:8443/a/b:c?d=%2F' };
const contentDigest = 'sha-256=:uqypPH2WuzeQFryyAMLp5UAoSqPR3MA5jfxp7SixNFU=:';

function failure(code: string) {
  return expect.objectContaining({ name: 'SignatureError', code });
}

describe('signPlainRequest', () => {
  const texts = fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  });

  it('makes the fields that signMessage makes', async () => {
    const cases = fc.record({
      targetUri: fc.webUrl({ withQueryParameters: true, validSchemes: ['https', 'http'] }),
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
      label: fc.constantFrom('sig1', '*', 'a-b_c.d*9'),
      contentDigest: fc.constantFrom(undefined, contentDigest),
      parameters: fc.record({ created: fc.nat({ max: 2 ** 40 }), keyid: texts, nonce: texts, tag: texts }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ label, parameters, contentDigest, ...target }) => {
        const digest = contentDigest === undefined ? [] : [['Content-Digest', contentDigest] as const];
        const names = ['@method', '@target-uri', '@authority', ...digest.map(() => 'content-digest')];
        const message = { ...target, fields: digest };
        const expected = await signMessage({ message, label, components: names, parameters, signer });
        const options = { request: target, contentDigest, label, parameters, signer };
        expect(await signPlainRequest(options)).toEqual(expected);
      }),
    );
  });

  it.each(['', 'Sig', 'a b', 'a=b', '1', 'ä', 'a\n'])('refuses the label %j', async (label) => {
    const signing = signPlainRequest({ request, label, parameters: {}, signer });
    await expect(signing).rejects.toThrow(failure('signature-malformed'));
  });

  it.each<Record<string, string | number>>([
    { created: 1.5 },
    { created: 2 ** 53 },
    { created: 1e15 },
    { created: Number.NaN },
    { keyid: 'é' },
    { nonce: 'a\n' },
    { nonce: 'a\n"@method": GET' },
    { Upper: 'x' },
    { 'a=1;b': 'x' },
  ])('refuses the parameters %j', async (parameters) => {
    const signing = signPlainRequest({ request, label: 'a', parameters, signer });
    await expect(signing).rejects.toThrow(failure('signature-parameter-malformed'));
  });

  it.each([
    [{ ...request, method: '' }, contentDigest],
    [{ ...request, method: 'GET\n"@authority": x' }, contentDigest],
    [{ ...request, method: 'G T' }, contentDigest],
    [request, ''],
    [request, 'sha-256=:x:\n"@method": GET'],
    [request, 'ä'],
  ])('refuses values that would break the base: %j, %j', async (message, digest) => {
    const signing = signPlainRequest({
      request: message,
      contentDigest: digest,
      label: 'a',
      parameters: {},
      signer,
    });
    await expect(signing).rejects.toThrow(failure('signature-component-malformed'));
  });

  it.each([
    '',
    '/a',
    'https:///a',
    'https://a/ä',
    'https://a b/',
    'https://u@a/',
    'https://a/#f',
    'https://a/\n',
  ])('refuses the target URI %j', async (targetUri) => {
    const signing = signPlainRequest({
      request: { ...request, targetUri },
      label: 'a',
      parameters: {},
      signer,
    });
    await expect(signing).rejects.toThrow(failure('signature-target-uri-malformed'));
  });

  it('reports a key that refuses to sign', async () => {
    const broken = { ...signer, sign: async () => Promise.reject(new Error('TPM is locked')) };
    const signing = signPlainRequest({ request, label: 'a', parameters: {}, signer: broken });
    await expect(signing).rejects.toThrow(failure('signature-signing-failed'));
  });
});
