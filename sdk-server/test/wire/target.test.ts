import { SignatureError } from '@margo-contract/protocol';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../src/index.js';
import { type ClientView, targetUri } from '../../src/wire/target.js';

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
