import { it } from 'vitest';
import { createMemoryStore } from '../../src/wfm/store/memory/store.js';
import { FAILOVER_PATIENCE, runFailover } from '../support/failover.js';

it.each(['signature', 'mtls'] as const)(
  'a fleet with the profile %s outlives the instances of its WFM, one after the other (FAIL-001, FAIL-002)',
  async (profile) => {
    const store = { ...createMemoryStore(), close: async () => undefined };
    await runFailover(async () => store, profile);
  },
  FAILOVER_PATIENCE,
);
