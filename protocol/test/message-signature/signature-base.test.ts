import { describe, expect, it } from 'vitest';
import {
  type Component,
  component,
  createSignatureBase,
  type Message,
} from '../../src/message-signature/index.js';

const request = {
  method: 'GET',
  targetUri: 'https://Example.com:443/a?b',
  fields: [['Host', 'Example.com']],
} as const;

function line(message: Message, covered: Component): string | undefined {
  return createSignatureBase(message, { components: [covered], parameters: {} }).split('\n')[0];
}

function failure(code: string) {
  return expect.objectContaining({ name: 'SignatureError', code });
}

describe('createSignatureBase', () => {
  it('is the parameters alone when nothing is covered', () => {
    expect(createSignatureBase(request, { components: [], parameters: {} })).toBe('"@signature-params": ()');
  });

  it.each([
    ['@target-uri', 'https://Example.com:443/a?b'],
    ['@authority', 'example.com'],
    ['@request-target', '/a?b'],
    ['host', 'Example.com'],
  ])('%s is %s', (name, value) => {
    expect(line(request, component(name))).toBe(`"${name}": ${value}`);
  });

  it('takes the origin form without a query as the path alone', () => {
    expect(line({ ...request, targetUri: 'https://e' }, component('@request-target'))).toBe(
      '"@request-target": /',
    );
  });

  it.each([
    ["a!'()*-._~b", "a!'()*-._~b", 'a%21%27%28%29*-._%7Eb'],
    ['caf%C3%A9', 'caf%C3%A9', 'caf%C3%A9'],
    ['a%26b', 'a%26b', 'a%26b'],
  ])('encodes the query parameter %s anew', (name, value, encoded) => {
    const message = { ...request, targetUri: `https://e/?${name}=${value}` };
    const covered = component('@query-param', { name: encoded });
    expect(line(message, covered)).toBe(`"@query-param";name="${encoded}": ${encoded}`);
  });

  it('takes components with req from the request that led to the response', () => {
    const response = { status: 200, fields: [['Host', 'x']], request } as const;
    expect(line(response, component('@method', { req: true }))).toBe('"@method";req: GET');
    expect(line(response, component('host', { req: true }))).toBe('"host";req: Example.com');
    expect(line(response, component('host'))).toBe('"host": x');
  });

  it.each([
    [
      'a derived component of the request without req',
      { status: 200, fields: [], request },
      component('@method'),
    ],
    ['@status of the request', { status: 200, fields: [], request }, component('@status', { req: true })],
    ['@status in a request', request, component('@status')],
    ['req in a request', request, component('@method', { req: true })],
  ])('refuses %s', (_, message, covered) => {
    expect(() => line(message, covered)).toThrow(failure('signature-component-unknown'));
  });

  it('refuses req when the request is not at hand', () => {
    expect(() => line({ status: 200, fields: [] }, component('@method', { req: true }))).toThrow(
      failure('signature-component-absent'),
    );
  });

  it.each([99, 1000, 200.5, Number.NaN])('refuses the status %d', (status) => {
    expect(() => line({ status, fields: [] }, component('@status'))).toThrow(
      failure('signature-component-malformed'),
    );
  });

  it.each([
    [{ method: 'GET\n"@path": /x' }, '@method', 'signature-component-malformed'],
    [{ method: 'GÉT' }, '@method', 'signature-component-malformed'],
    [{ requestTarget: '/a b' }, '@request-target', 'signature-component-malformed'],
    [{ targetUri: 'https://e/\n' }, '@target-uri', 'signature-target-uri-malformed'],
    [{ targetUri: '/relative' }, '@target-uri', 'signature-target-uri-malformed'],
  ])('refuses the value in %j', (change, name, code) => {
    expect(() => line({ ...request, ...change }, component(name))).toThrow(failure(code));
  });

  it('wraps octets above ASCII with bs, and no control character', () => {
    const withValue = (value: string) => ({ ...request, fields: [['X', value]] as const });
    expect(line(withValue(' \u00a0\u00ff '), component('x', { bs: true }))).toBe('"x";bs: :oP8=:');
    for (const value of ['a\u0000', 'a\rb', '\u20ac']) {
      expect(() => line(withValue(value), component('x', { bs: true }))).toThrow(
        failure('signature-component-malformed'),
      );
    }
  });

  it('is quick on long runs of white space', () => {
    const value = `a${' '.repeat(200_000)}b`;
    expect(line({ ...request, fields: [['X', value]] }, component('x'))).toHaveLength(value.length + 5);
  });
});
