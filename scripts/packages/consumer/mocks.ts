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

// Prism is an optional peer: without it there is a sentence that says what to install.
const prism = await startPrism().catch((error: { readonly code?: string }) => {
  assert.equal(error.code, 'mock-prism-missing');
  return undefined;
});
if (prism !== undefined) {
  assert.equal((await fetch(`${prism.url}/api/v1/onboarding/certificate`)).status, 200);
  await prism.close();
}
