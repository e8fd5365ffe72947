import { createMemoryStore } from '../../../src/wfm/store/index.js';
import { describeStore } from './contract.js';

describeStore('memory', async () => createMemoryStore());
