import type { Clock } from '@margo-contract/protocol';
import type { ReplayMemory } from '@margo-contract/sdk-server';
import type { Store } from './store/store.js';

/** Remembers used signatures in a store, so that all WFMs of the store refuse them, after a restart too (SIG-015). */
export function createReplayMemory({ replays }: Store, clock: Clock): ReplayMemory {
  return {
    remember: (name, untilSeconds) =>
      replays.remember(name, untilSeconds, Math.floor(clock().getTime() / 1000)),
  };
}
