import { describe, expect, it } from 'vitest';
import { createApply } from '../../../src/wfm/folder/apply.js';
import { FolderState } from '../../../src/wfm/folder/folder-state.js';
import { createMemoryStore } from '../../../src/wfm/store/memory/store.js';
import { HISTORIAN, storedDeployment, WATCHER } from '../../support/documents.js';

const CLIENT = 'c1';

async function setUp() {
  const memory = createMemoryStore();
  const registeredAt = new Date(0);
  const facts = { clientId: CLIENT, state: 'approved', registeredAt, certificate: Buffer.of(1) } as const;
  await memory.clients.add({ ...facts, fingerprint: 'f', label: 'Line 3' });
  const calls: string[] = [];
  let failures = 0;
  const deployments: typeof memory.deployments = {
    ...memory.deployments,
    async assign(clientId, deployment) {
      calls.push(deployment.deploymentId);
      if (failures-- > 0) throw new Error('the store is away');
      return memory.deployments.assign(clientId, deployment);
    },
  };
  const state = new FolderState();
  const apply = createApply({ state, store: { ...memory, deployments }, clock: () => registeredAt });
  const assigned = async () => {
    const desired = await memory.deployments.getDesiredState(CLIENT);
    return desired.deployments.map(({ deploymentId }) => deploymentId);
  };
  const failNext = () => {
    failures = 1;
  };
  return { state, apply, calls, assigned, failNext };
}

describe('what files say is applied', () => {
  it('once, however many ask at the same time', async () => {
    const { state, apply, calls } = await setUp();
    state.set('a', { place: 'all', deployment: storedDeployment(WATCHER) });
    await Promise.all([apply(CLIENT), apply(CLIENT), apply(CLIENT)]);
    await apply(CLIENT);
    expect(calls).toEqual([WATCHER]);
  });

  it('again after the store failed', async () => {
    const { state, apply, assigned, failNext } = await setUp();
    state.set('a', { place: 'all', deployment: storedDeployment(WATCHER) });
    failNext();
    await expect(apply(CLIENT)).rejects.toThrow('the store is away');
    await apply(CLIENT);
    expect(await assigned()).toEqual([WATCHER]);
  });

  it('with what changed since, and nothing else', async () => {
    const { state, apply, calls, assigned } = await setUp();
    state.set('a', { place: 'all', deployment: storedDeployment(WATCHER) });
    await apply(CLIENT);
    state.set('b', { place: 'Line 3', deployment: storedDeployment(HISTORIAN) });
    await apply(CLIENT);
    expect(calls).toEqual([WATCHER, HISTORIAN]);
    state.delete('a');
    await apply(CLIENT);
    expect(await assigned()).toEqual([HISTORIAN]);
  });

  it('to nobody who is not known', async () => {
    const { state, apply, calls } = await setUp();
    state.set('a', { place: 'all', deployment: storedDeployment(WATCHER) });
    await apply('nobody');
    expect(calls).toEqual([]);
  });
});
