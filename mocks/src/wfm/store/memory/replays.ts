import { InMemoryReplayMemory } from '@margo-contract/sdk-server';
import type { ReplayStore } from '../replay-store.js';

/** Used signatures in memory. */
export function createMemoryReplays(): ReplayStore {
  let now = 0;
  const memory = new InMemoryReplayMemory(() => new Date(now * 1000));
  return {
    async remember(name, untilSeconds, nowSeconds) {
      now = nowSeconds;
      return memory.remember(name, untilSeconds);
    },
  };
}
