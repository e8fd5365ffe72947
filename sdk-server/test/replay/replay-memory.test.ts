import { describe, expect, it } from 'vitest';
import { InMemoryReplayMemory } from '../../src/index.js';

function memoryAt(seconds: number, maximum?: number) {
  const clock = { seconds };
  return { clock, memory: new InMemoryReplayMemory(() => new Date(clock.seconds * 1000), maximum) };
}

describe('the replay memory', () => {
  it('knows a name until its time is over', async () => {
    const { clock, memory } = memoryAt(1000);
    expect(await memory.remember('a', 1300)).toBe(true);
    clock.seconds = 1300;
    expect(await memory.remember('a', 1300)).toBe(false);
    clock.seconds = 1301;
    expect(await memory.remember('a', 1601)).toBe(true);
  });

  it('forgets what is too old, and grows no further than its maximum', async () => {
    const { clock, memory } = memoryAt(1000, 3);
    for (const name of ['a', 'b', 'c', 'd']) await memory.remember(name, 1300);
    expect(memory.size).toBe(3);
    expect(await memory.remember('d', 1300)).toBe(false);
    clock.seconds = 2000;
    await memory.remember('e', 2300);
    expect(memory.size).toBe(1);
  });
});
