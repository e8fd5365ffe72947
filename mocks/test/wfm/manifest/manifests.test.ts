import { validators } from '@margo-contract/generated/signature';
import { computeDigest, serializeManifest } from '@margo-contract/protocol';
import { describe, expect, it } from 'vitest';
import { createManifests } from '../../../src/wfm/manifest/manifests.js';
import { createMemoryStore } from '../../../src/wfm/store/memory/store.js';
import { HISTORIAN, storedDeployment, WATCHER } from '../../support/documents.js';

const CLIENT = '5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58';

function open(basePath = '') {
  const store = createMemoryStore();
  return { store, manifests: createManifests(store, basePath, 'signature') };
}

describe('manifests', () => {
  it('begin with version 1 for a client without deployments', async () => {
    const { manifest } = await open().manifests.handOut(CLIENT);
    expect(manifest).toEqual({ manifestVersion: 1n, bundle: null, deployments: [] });
  });

  it('begin with version 1 however much was assigned before (R-15)', async () => {
    const { store, manifests } = open();
    await store.deployments.assign(CLIENT, storedDeployment(HISTORIAN));
    await store.deployments.assign(CLIENT, storedDeployment(WATCHER));
    expect((await manifests.handOut(CLIENT)).version).toBe(1n);
  });

  it('are the same octets as long as nothing changes', async () => {
    const { store, manifests } = open();
    await store.deployments.assign(CLIENT, storedDeployment(WATCHER));
    const first = serializeManifest((await manifests.handOut(CLIENT)).manifest);
    await store.deployments.assign(CLIENT, storedDeployment(WATCHER));
    expect(serializeManifest((await manifests.handOut(CLIENT)).manifest)).toEqual(first);
  });

  it('get a greater version with every change that is handed out', async () => {
    const { store, manifests } = open();
    const versions = [(await manifests.handOut(CLIENT)).version];
    const steps = [
      () => store.deployments.assign(CLIENT, storedDeployment(WATCHER)),
      () => store.deployments.assign(CLIENT, storedDeployment(WATCHER, 'bw-line3-edge07', '2.0.0')),
      () => store.deployments.withdraw(CLIENT, WATCHER),
    ];
    for (const step of steps) {
      await step();
      versions.push((await manifests.handOut(CLIENT)).version);
    }
    expect(versions).toEqual([1n, 2n, 3n, 4n]);
  });

  it('foretell the version that the client would get', async () => {
    const { store, manifests } = open();
    const foretold = async () => manifests.versionOf(CLIENT, await store.deployments.getDesiredState(CLIENT));
    expect(await foretold()).toBe(1n);
    await manifests.handOut(CLIENT);
    expect(await foretold()).toBe(1n);
    await store.deployments.assign(CLIENT, storedDeployment(WATCHER));
    await store.deployments.assign(CLIENT, storedDeployment(HISTORIAN));
    expect(await foretold()).toBe(2n);
    expect((await manifests.handOut(CLIENT)).version).toBe(2n);
  });

  it('give requests at the same time the same manifest', async () => {
    const { store, manifests } = open();
    await store.deployments.assign(CLIENT, storedDeployment(WATCHER));
    const all = await Promise.all([1, 2, 3].map(() => manifests.handOut(CLIENT)));
    expect(new Set(all.map(({ version }) => version))).toEqual(new Set([1n]));
    expect((await manifests.handOut(CLIENT)).version).toBe(1n);
  });

  it('name documents and archive by digest and size, under the base path (R-05)', async () => {
    const { store, manifests } = open('/plant7');
    const watcher = storedDeployment(WATCHER);
    await store.deployments.assign(CLIENT, watcher);
    const { manifest, bundle = Buffer.alloc(0) } = await manifests.handOut(CLIENT);
    const root = `/plant7/api/v1/clients/${CLIENT}`;
    expect(validators.StateManifest(manifest)).toBe(true);
    expect(manifest.deployments).toEqual([
      {
        deploymentId: WATCHER,
        digest: watcher.digest,
        sizeBytes: BigInt(watcher.document.length),
        url: `${root}/deployments/${WATCHER}/${watcher.digest}`,
      },
    ]);
    const digest = computeDigest(bundle);
    expect(manifest.bundle).toMatchObject({
      digest,
      sizeBytes: BigInt(bundle.length),
      url: `${root}/bundles/${digest}`,
    });
  });

  it('leave the archives of earlier versions available', async () => {
    const { store, manifests } = open();
    await store.deployments.assign(CLIENT, storedDeployment(WATCHER));
    const { bundle = Buffer.alloc(0) } = await manifests.handOut(CLIENT);
    await store.deployments.withdraw(CLIENT, WATCHER);
    expect((await manifests.handOut(CLIENT)).manifest.bundle).toBeNull();
    expect(await store.manifests.findBundle(CLIENT, computeDigest(bundle))).toEqual(bundle);
  });
});
