import { operations } from '@margo-contract/generated/signature';
import { describe, expect, it } from 'vitest';
import { PATH_PARAMETERS, serializePath } from '../../src/operation/path.js';
import { CLIENT_ID } from '../support/fake-wfm.js';

const TEMPLATE = 'https://wfm.example/api/v1/clients/{clientId}/capabilities/{deviceId}';
const DIGEST = `sha256:${'0'.repeat(64)}`;

describe('serializePath', () => {
  it('keeps the slashes of a deviceId', () => {
    const path = serializePath(TEMPLATE, { clientId: CLIENT_ID, deviceId: 'bw-gw-02/valve-a' });
    expect(path).toBe(`https://wfm.example/api/v1/clients/${CLIENT_ID}/capabilities/bw-gw-02/valve-a`);
  });

  it('keeps the colon of a digest', () => {
    expect(serializePath('/bundles/{digest}', { digest: DIGEST })).toBe(`/bundles/${DIGEST}`);
  });

  it.each([
    '',
    '/',
    'a/',
    '/a',
    'a//b',
    '..',
    'a/../b',
    'a/.',
    '.',
    'a b',
    'ä',
    'a?b',
    'a#b',
    'a%2Fb',
    'a\\b',
    'a\n',
    7,
    undefined,
    'x'.repeat(513),
  ])('refuses the deviceId %j', (deviceId) => {
    expect(() => serializePath(TEMPLATE, { clientId: 'c', deviceId })).toThrow(
      expect.objectContaining({ code: 'request-path-parameter' }),
    );
  });

  it.each(['', '..', '.', 'a/b', 'a?', 'c\r\n', 'x'.repeat(201)])('refuses the clientId %j', (clientId) => {
    expect(() => serializePath(TEMPLATE, { clientId, deviceId: 'd' })).toThrow(
      expect.objectContaining({ code: 'request-path-parameter' }),
    );
  });

  it.each([`sha512:${'0'.repeat(64)}`, DIGEST.toUpperCase(), `${DIGEST}0`, 'sha256:'])(
    'refuses the digest %s',
    (digest) => {
      expect(() => serializePath('/{digest}', { digest })).toThrow(
        expect.objectContaining({ code: 'request-path-parameter' }),
      );
    },
  );

  it('refuses a parameter that the contract does not have', () => {
    expect(() => serializePath('/{toString}', {})).toThrow(
      expect.objectContaining({ code: 'request-path-parameter' }),
    );
  });
});

describe('PATH_PARAMETERS', () => {
  const declared = Object.values(operations).flatMap(({ pathParameters }) => [...pathParameters]);

  it.each(declared)('has the contract’s pattern of $name', ({ name, pattern }) => {
    const source = PATH_PARAMETERS.get(name)?.pattern?.source;
    expect(source).toBe(new RegExp(pattern, 'u').source);
  });

  it('has no other parameters', () => {
    expect(new Set(PATH_PARAMETERS.keys())).toEqual(new Set(declared.map(({ name }) => name)));
  });
});
