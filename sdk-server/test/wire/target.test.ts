import { SignatureError } from '@margo-contract/protocol';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../src/index.js';
import { type ClientView, callerAddress, instanceOf, targetUri } from '../../src/wire/target.js';

function uri(view: ClientView, fields: Fields, target = '/a%2Fb?x=1'): string {
  return targetUri({ method: 'GET', target, fields, readBody: async () => new Uint8Array() }, view);
}

describe('the URI that the client addressed', () => {
  it.each<[string, ClientView, Fields, string]>([
    ['Host as received', 'direct', [['host', 'WFM.example:8443']], 'https://WFM.example:8443/a%2Fb?x=1'],
    [
      'Forwarded',
      'forwarded',
      [
        ['Host', 'inside'],
        ['Forwarded', 'proto=https;host=wfm.example'],
      ],
      'https://wfm.example/a%2Fb?x=1',
    ],
    [
      'Forwarded, quoted',
      'forwarded',
      [['Forwarded', 'for=1.2.3.4; host="wfm.example:8443";proto=https']],
      'https://wfm.example:8443/a%2Fb?x=1',
    ],
    [
      'the last proxy',
      'forwarded',
      [['Forwarded', 'host="evil,x";proto=https, host=wfm.example;proto=https']],
      'https://wfm.example/a%2Fb?x=1',
    ],
    [
      'X-Forwarded',
      'x-forwarded',
      [
        ['X-Forwarded-Proto', 'https'],
        ['X-Forwarded-Host', 'evil, wfm.example'],
      ],
      'https://wfm.example/a%2Fb?x=1',
    ],
    [
      'no proxy is asked for',
      'direct',
      [
        ['Host', 'wfm'],
        ['Forwarded', 'host=evil;proto=https'],
      ],
      'https://wfm/a%2Fb?x=1',
    ],
  ])('%s', (_, view, fields, expected) => {
    expect(uri(view, fields)).toBe(expected);
  });

  it('is the target itself in absolute form', () => {
    expect(uri('direct', [['Host', 'other']], 'https://wfm.example/a')).toBe('https://wfm.example/a');
    const fields: Fields = [['Forwarded', 'host=wfm.example;proto=https']];
    expect(uri('forwarded', fields, 'http://inside/a')).toBe('https://wfm.example/a');
  });

  it.each<[string, ClientView, Fields]>([
    ['no Host', 'direct', []],
    [
      'two Hosts',
      'direct',
      [
        ['Host', 'a'],
        ['Host', 'b'],
      ],
    ],
    ['no Forwarded', 'forwarded', [['Host', 'a']]],
    ['no host in Forwarded', 'forwarded', [['Forwarded', 'proto=https']]],
    ['two hosts in one element', 'forwarded', [['Forwarded', 'host=a;host=b;proto=https']]],
    ['no X-Forwarded-Host', 'x-forwarded', [['X-Forwarded-Proto', 'https']]],
    [
      'an empty X-Forwarded-Host',
      'x-forwarded',
      [
        ['X-Forwarded-Proto', 'https'],
        ['X-Forwarded-Host', 'a,'],
      ],
    ],
  ])('is refused when the request does not say it: %s', (_, view, fields) => {
    expect(() => uri(view, fields)).toThrow(SignatureError);
  });
});

describe('the parameters of Forwarded', () => {
  it.each<[string, string | undefined]>([
    ['for=192.0.2.1;host=wfm.example;proto=https', '192.0.2.1'],
    ['for=evil, for="[2001:db8::1]:47";proto=https', '[2001:db8::1]:47'],
    ['for="a,b";proto=https', 'a,b'],
    ['FOR = "a\\"b"', 'a"b'],
    ['for=a"b', ''],
    ['for="a', ''],
    ['proto=https', '10.0.0.1'],
    ['', '10.0.0.1'],
  ])('%s give the address %j', (forwarded, address) => {
    const request = { method: 'GET', target: '/', peerAddress: '10.0.0.1', readBody: () => new Uint8Array() };
    expect(callerAddress({ ...request, fields: [['Forwarded', forwarded]] }, 'forwarded')).toBe(address);
  });

  it.each([
    ['quotes', '"'],
    ['opened quotes', '"\\'],
    ['commas', ','],
    ['semicolons', ';'],
    ['spaces', ' '],
    ['one parameter again and again', 'host=a;'],
    ['elements with an open quote', 'a=",'],
  ])('are read once only, whatever they repeat: %s', (_, piece) => {
    // A scanner that starts anew at each octet would meet the time limit of the test.
    const value = piece.repeat(2_097_152 / piece.length);
    expect(() => uri('forwarded', [['Forwarded', value]])).toThrow(SignatureError);
  });
});

describe('the instance of a problem', () => {
  const URI_REFERENCE = /^\/(?:[A-Za-z0-9!$&'()*+,/:;=@._~-]|%[0-9A-Fa-f]{2})*$/;

  it.each([
    ['/a/b?secret', '/a/b'],
    ['/a%2Fb%e4', '/a%2Fb%e4'],
    ['/a%', '/a%25'],
    ['/a%4', '/a%254'],
    ['/a%zz%20', '/a%25zz%20'],
    ['/a[b]^|"<>\\`{}#', '/a%5Bb%5D%5E%7C%22%3C%3E%5C%60%7B%7D%23'],
    ['/\u00e4\ud800', '/%C3%A4%EF%BF%BD'],
    ['https://wfm.example/a', '/a'],
    ['https://wfm.example', '/'],
    ['*', '/'],
    ['wfm.example:443', '/'],
  ])('of %j is %j', (target, expected) => {
    expect(instanceOf(target)).toBe(expected);
    expect(instanceOf(target)).toMatch(URI_REFERENCE);
  });

  it('is cut, but never within a percent triplet', () => {
    for (let length = 2_040; length < 2_056; length++) {
      for (const end of ['%41', '%', '%4', '%%41', '\u00e4', '[']) {
        const instance = instanceOf(`/${'x'.repeat(length)}${end}${end}yyyyyyyyyyyyyyyy`);
        expect(instance).toMatch(URI_REFERENCE);
        expect(instance.length).toBeGreaterThan(2_030);
        expect(instance.length).toBeLessThanOrEqual(2_048);
      }
    }
  });
});
