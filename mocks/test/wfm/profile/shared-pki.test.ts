import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type RunningWfm, startMis } from '../../../src/index.js';
import { TrustDomain } from '../../../src/svid/trust-domain.js';
import { storePlace } from '../../../src/wfm/profile/shared-pki.js';
import { createMemoryStore } from '../../../src/wfm/store/memory/store.js';
import { firstSvid, mtlsOf, type Svid, sendMtls } from '../../support/mtls-client.js';
import { operate } from '../../support/operator.js';
import { startTestWfm } from '../../support/wfm.js';

const directories: string[] = [];
afterAll(() => Promise.all(directories.map((directory) => rm(directory, { recursive: true }))));

const poll = (wfm: RunningWfm, svid: Svid) =>
  sendMtls(`${wfm.url}/api/v1/deployments`, svid).then(
    ({ status }) => status,
    () => 'refused',
  );
const stateOf = async (wfm: RunningWfm) => (await operate(wfm, 'getTrustBundle')).json();

describe('the PKI of WFMs with one store', () => {
  it('is the same, and rotated for all of them', async () => {
    const store = createMemoryStore();
    const one = await startTestWfm({ profile: 'mtls', store });
    const other = await startTestWfm({ profile: 'mtls', store });
    const old = firstSvid(one);
    expect([await poll(one, old), await poll(other, old)]).toEqual([200, 200]);

    await operate(one, 'beginRotation');
    expect(await stateOf(other)).toEqual({ sequence: 2, isRotating: true });
    expect((await operate(other, 'beginRotation')).status).toBe(409);
    const renewed = await mtlsOf(other).mis.domain.issueClient('device-1');
    expect([await poll(one, renewed), await poll(other, old)]).toEqual([200, 200]);

    await operate(other, 'completeRotation');
    expect(await stateOf(one)).toEqual({ sequence: 3, isRotating: false });
    for (const wfm of [one, other]) {
      // The one that did not take the step takes the bundle over a moment later.
      await expect.poll(() => poll(wfm, old)).toBe('refused');
      expect(await poll(wfm, renewed)).toBe(200);
    }
  });

  it('goes on from what a directory has', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'margo-test-'));
    directories.push(directory);
    const mis = await startMis({ directory });
    const svid = await mis.domain.issueClient('device-1');
    await mis.close();
    const wfm = await startTestWfm({ profile: 'mtls', directory, store: createMemoryStore() });
    expect(await poll(wfm, svid)).toBe(200);
    await operate(wfm, 'beginRotation');
    expect((await TrustDomain.openKept(directory)).sequence).toBe(2);
  });

  it('lets one of two take a step, and tells the other one', async () => {
    const store = createMemoryStore();
    const wfm = { trustDomain: 'margo.example', wfmId: 'wfm-1' };
    const open = () => TrustDomain.open(wfm, storePlace(store, undefined));
    const [one, other] = [await open(), await open()];
    const outcomes = await Promise.allSettled([one.beginRotation(), other.beginRotation()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(one.bundle()).toEqual(other.bundle());
  });
});
