import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/json/index.js';
import {
  assertNewerManifest,
  parseManifestVersion,
  resolveArtifactUrl,
  serializeManifest,
} from '../../src/manifest/index.js';

function failure(code: string) {
  return expect.objectContaining({ name: 'ManifestError', code });
}

describe('serializeManifest', () => {
  it('gives the octets, digest and ETag of the manifest without workloads', () => {
    const { bytes, digest, etag } = serializeManifest({ manifestVersion: 1n, deployments: [], bundle: null });
    expect(Buffer.from(bytes).toString()).toBe('{"bundle":null,"deployments":[],"manifestVersion":1}');
    expect(digest).toBe('sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59');
    expect(etag).toBe(`"${digest}"`);
  });

  it('survives reading and writing with the greatest version', () => {
    const { bytes, digest } = serializeManifest({
      manifestVersion: 2n ** 64n - 1n,
      bundle: null,
      deployments: [],
    });
    expect(serializeManifest(parseJson(bytes) as object).digest).toBe(digest);
  });
});

describe('resolveArtifactUrl', () => {
  const base = 'https://wfm.example:8443/base/';

  it.each([
    ['/base/api/v1/bundles/sha256:00', 'https://wfm.example:8443/base/api/v1/bundles/sha256:00'],
    ['https://wfm.example:8443/x', 'https://wfm.example:8443/x'],
    ['/a/../b', 'https://wfm.example:8443/b'],
  ])('resolves %s', (url, resolved) => {
    expect(resolveArtifactUrl(base, url).href).toBe(resolved);
    expect(resolveArtifactUrl(new URL(base), url).href).toBe(resolved);
  });

  it.each([
    '//evil.example/x',
    'https://evil.example/x',
    'http://wfm.example:8443/x',
    'https://wfm.example/x',
    'https://user@wfm.example:8443/x',
    '\\\\evil.example\\x',
    'file:///etc/passwd',
    'data:,x',
    'javascript:1',
  ])('refuses %s', (url) => {
    expect(() => resolveArtifactUrl(base, url)).toThrow(failure('manifest-url-foreign'));
  });

  it('refuses what is no URL', () => {
    expect(() => resolveArtifactUrl(base, 'https://[')).toThrow(failure('manifest-url-malformed'));
    expect(() => resolveArtifactUrl('wfm', '/x')).toThrow(failure('manifest-url-malformed'));
  });
});

describe('manifest versions', () => {
  it.each([1, 1n, Number.MAX_SAFE_INTEGER, 18_446_744_073_709_551_615n])('reads %s', (value) => {
    expect(parseManifestVersion(value)).toBe(BigInt(value));
  });

  it.each([
    0,
    0n,
    -1,
    1.5,
    2 ** 53,
    Number.NaN,
    '1',
    null,
    undefined,
    18_446_744_073_709_551_616n,
    true,
    [2],
  ])('refuses %s', (value) => {
    expect(() => parseManifestVersion(value)).toThrow(failure('manifest-version-malformed'));
  });

  it.each([
    [undefined, 1],
    [1, 2],
    [1n, 2],
    [9_007_199_254_740_993n, 9_007_199_254_740_994n],
    [18_446_744_073_709_551_614n, 18_446_744_073_709_551_615n],
  ])('after %s comes %s', (stored, received) => {
    expect(() => assertNewerManifest(stored, received)).not.toThrow();
  });

  it.each([
    [1, 1],
    [2, 1],
    [2n, 2],
    [9_007_199_254_740_993n, 9_007_199_254_740_993n],
  ])('after %s comes not %s', (stored, received) => {
    expect(() => assertNewerManifest(stored, received)).toThrow(failure('manifest-version-not-newer'));
  });
});
