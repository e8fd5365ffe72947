import { describe, expect, it } from 'vitest';
import { splitTargetUri } from '../../src/message-signature/target-uri.js';

describe('splitTargetUri', () => {
  it.each([
    ['https://example.com', 'https', 'example.com', '/', '?'],
    ['HTTPS://EXAMPLE.com:443/A/b', 'https', 'example.com', '/A/b', '?'],
    ['https://example.com:/', 'https', 'example.com', '/', '?'],
    ['http://example.com:80/', 'http', 'example.com', '/', '?'],
    ['http://example.com:443/', 'http', 'example.com:443', '/', '?'],
    ['https://example.com:8443?', 'https', 'example.com:8443', '/', '?'],
    ['https://[2001:db8::1]:443/x', 'https', '[2001:db8::1]', '/x', '?'],
    ['https://e/sha256:00/%2f/../a//b/?q=%2F?&=', 'https', 'e', '/sha256:00/%2f/../a//b/', '?q=%2F?&='],
  ])('splits %s and leaves path and query as they are', (uri, scheme, authority, path, query) => {
    expect(splitTargetUri(uri)).toEqual({ scheme, authority, path, query });
  });

  it('takes no origin for the one before', () => {
    const authorities = [
      'https://example.com/x',
      'https://example.org/x',
      'http://example.org/x',
      'https://example.com:8443/x',
      'https://example.com',
      'https://EXAMPLE.com?x',
    ]
      .map((uri) => splitTargetUri(uri))
      .map(({ scheme, authority }) => `${scheme} ${authority}`);
    expect(authorities).toEqual([
      'https example.com',
      'https example.org',
      'http example.org',
      'https example.com:8443',
      'https example.com',
      'https example.com',
    ]);
    for (const uri of [
      'https://example.com@evil.example/',
      'https://example.com#/',
      'https://example.com x',
    ]) {
      splitTargetUri('https://example.com/');
      expect(() => splitTargetUri(uri)).toThrow('Not an absolute URI');
    }
  });

  it.each([
    '',
    '/path',
    'example.com',
    'https://',
    'https:///x',
    'https:example.com/',
    'https://user@example.com/',
    'https://user:secret@example.com/',
    'https://example.com/#fragment',
    'https://example.com/a b',
    'https://example.com/a\nb',
    'https://example.com/ä',
    '1https://example.com/',
  ])('refuses %j', (uri) => {
    expect(() => splitTargetUri(uri)).toThrow(
      expect.objectContaining({ code: 'signature-target-uri-malformed' }),
    );
  });
});
