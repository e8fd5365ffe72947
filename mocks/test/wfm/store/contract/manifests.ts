import { describe, expect, it } from 'vitest';
import type { StoredManifest } from '../../../../src/wfm/store/deployment-store.js';
import type { Store } from '../../../../src/wfm/store/store.js';

const digest = `sha256:${'a'.repeat(64)}`;

function manifest(version: bigint, bundleDigest = digest): StoredManifest {
  const url = `/api/v1/clients/a/bundles/${bundleDigest}`;
  const mediaType = 'application/vnd.margo.bundle.v1+tar+gzip';
  return {
    version,
    revision: version * 10n,
    manifest: {
      manifestVersion: version,
      bundle: { mediaType, digest: bundleDigest, url },
      deployments: [],
    },
    bundle: Buffer.from(`archive ${version}`),
  };
}

export function describeManifestStore(open: () => Promise<Store>): void {
  describe('manifests', () => {
    it('knows the last manifest of each client', async () => {
      const { manifests } = await open();
      expect(await manifests.findLast('a')).toBeUndefined();
      expect(await manifests.append('a', manifest(1n))).toBe(true);
      expect(await manifests.append('a', manifest(2n))).toBe(true);
      expect(await manifests.findLast('a')).toEqual(manifest(2n));
      expect(await manifests.findLast('b')).toBeUndefined();
    });

    it('refuses any version but the next', async () => {
      const { manifests } = await open();
      expect(await manifests.append('a', manifest(2n))).toBe(false);
      await manifests.append('a', manifest(1n));
      expect(await manifests.append('a', manifest(1n, `sha256:${'b'.repeat(64)}`))).toBe(false);
      expect(await manifests.append('a', manifest(3n))).toBe(false);
      expect(await manifests.findLast('a')).toEqual(manifest(1n));
      expect(await manifests.findBundle('a', `sha256:${'b'.repeat(64)}`)).toBeUndefined();
    });

    it('gives a version away once, however many ask at the same time', async () => {
      const { manifests } = await open();
      const results = await Promise.all([1, 2, 3].map(() => manifests.append('a', manifest(1n))));
      expect(results.filter(Boolean)).toHaveLength(1);
    });

    it('keeps the archives of old manifests, each client for itself', async () => {
      const { manifests } = await open();
      await manifests.append('a', manifest(1n));
      await manifests.append('a', manifest(2n, `sha256:${'b'.repeat(64)}`));
      expect(await manifests.findBundle('a', digest)).toEqual(Buffer.from('archive 1'));
      expect(await manifests.findBundle('b', digest)).toBeUndefined();
    });
  });
}
