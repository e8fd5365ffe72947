import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { startPrism, startWfm } from '@margo-contract/mocks';
import { createHttpsFetch } from '@margo-contract/sdk-device';

const wfm = await startWfm({ onboarding: 'auto' });
assert.equal(await readFile(wfm.caFile, 'utf8'), wfm.ca);
const call = createHttpsFetch({ trust: { ca: wfm.ca } });
assert.equal((await call(`${wfm.url}/api/v1/onboarding/certificate`)).status, 200);
call.close();
await wfm.close();

const prism = await startPrism();
assert.equal((await fetch(`${prism.url}/api/v1/onboarding/certificate`)).status, 200);
await prism.close();
