import { describe, expect, it } from 'vitest';
import { parseRootUrl } from '../../src/operation/path.js';

describe('parseRootUrl', () => {
  it.each([
    ['https://wfm.example', 'https://wfm.example'],
    ['https://wfm.example/', 'https://wfm.example'],
    ['HTTPS://WFM.example:443/plant-7/', 'https://wfm.example/plant-7'],
    ['https://wfm.example:8443/a/b', 'https://wfm.example:8443/a/b'],
    ['https://[2001:db8::1]/', 'https://[2001:db8::1]'],
  ])('reads %s', (text, expected) => {
    expect(parseRootUrl(text)).toBe(expected);
  });

  it.each([
    'wfm.example',
    '',
    'http://wfm.example',
    'file:///etc/passwd',
    'https://wfm.example/?a=b',
    'https://wfm.example/#a',
    'https://user@wfm.example/',
  ])('refuses %j', (text) => {
    expect(() => parseRootUrl(text)).toThrow(expect.objectContaining({ code: 'endpoint-malformed' }));
  });

  it('does not repeat a password', () => {
    expect(() => parseRootUrl('https://user:hunter2@wfm.example/')).toThrow(/^(?!.*hunter2)/);
  });
});
