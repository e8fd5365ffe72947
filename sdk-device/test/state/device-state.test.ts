import { describe, expect, it } from 'vitest';
import { MemoryStateStore } from '../../src/index.js';
import { DurableState } from '../../src/state/device-state.js';

describe('DurableState', () => {
  it('loses no change of several at once', async () => {
    const store = new MemoryStateStore({ reportedDevices: [] });
    const state = new DurableState(store);
    const add = (id: string) =>
      state.update(({ reportedDevices = [] }) => ({ reportedDevices: [...reportedDevices, id] }));
    await Promise.all([add('a'), add('b'), state.update(() => ({ clientId: 'c' })), add('d')]);
    expect(await store.load()).toEqual({ reportedDevices: ['a', 'b', 'd'], clientId: 'c' });
    expect(await state.read()).toEqual(await store.load());
  });

  it('does not believe a change that could not be stored', async () => {
    let isFull = true;
    const store = new MemoryStateStore();
    const state = new DurableState({
      load: () => store.load(),
      save: (next) => (isFull ? Promise.reject(new Error('disk full')) : store.save(next)),
    });
    await expect(state.update(() => ({ clientId: 'c' }))).rejects.toThrow('disk full');
    expect(await state.read()).toEqual({});
    isFull = false;
    await state.update(() => ({ clientId: 'd' }));
    expect(await state.read()).toEqual({ clientId: 'd' });
  });

  it('changes nothing when the change throws', async () => {
    const state = new DurableState(new MemoryStateStore({ clientId: 'c' }));
    const change = () => {
      throw new Error('not newer');
    };
    await expect(state.update(change)).rejects.toThrow('not newer');
    expect(await state.read()).toEqual({ clientId: 'c' });
  });

  it('does not trust the store', async () => {
    const state = new DurableState(new MemoryStateStore({ clientId: '../x' }));
    await expect(state.read()).rejects.toMatchObject({ code: 'state-malformed' });
  });
});
