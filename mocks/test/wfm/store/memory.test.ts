import { createMemoryStore } from '../../../src/wfm/store/memory/store.js';
import { describeStore } from './contract.js';

describeStore('memory', async () => createMemoryStore());
