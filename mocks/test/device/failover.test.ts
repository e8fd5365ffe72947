import { it } from 'vitest';
import { createMemoryStore } from '../../src/wfm/store/memory/store.js';
import { runFailover } from '../support/failover.js';

it('a fleet outlives the instances of its WFM, one after the other (FAIL-001, FAIL-002)', async () => {
  const store = { ...createMemoryStore(), close: async () => undefined };
  await runFailover(async () => store);
}, 240_000);
