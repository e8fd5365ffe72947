import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createOperatorAdmission } from '../../src/fleet/admission/operator.js';
import { issueSvids, readSvids } from '../../src/fleet/identity/svids.js';
import { DEFAULT_PATTERN } from '../../src/fleet/pattern.js';
import { runFleet } from '../../src/fleet/run.js';
import { mtlsOf } from '../support/mtls-client.js';
import { startTestWfm } from '../support/wfm.js';

const BRIEF = { devices: 5, everyMilliseconds: 100, forMilliseconds: 700 };
const signal = new AbortController().signal;

const directories: string[] = [];
afterEach(() => Promise.all(directories.splice(0).map((directory) => rm(directory, { recursive: true }))));

async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'margo-fleet-test-'));
  directories.push(directory);
  return directory;
}

/** A WFM with mutual TLS that keeps its PKI in a directory, where a fleet finds it. */
async function startMtlsWfm() {
  return startTestWfm({ profile: 'mtls', directory: await makeDirectory(), store: 'memory:' });
}

describe('a fleet', () => {
  it('comes back after an outage with a handshake for each device', async () => {
    const { url: wfm, ca } = await startTestWfm();
    const pattern = {
      ...DEFAULT_PATTERN,
      name: 'reconnect',
      atMilliseconds: 200,
      outageMilliseconds: 100,
      burstMilliseconds: 50,
    } as const;
    const summary = await runFleet({ wfm, ca, ...BRIEF, pattern, signal });
    expect(summary.plan).toMatchObject({ pattern: 'reconnect', patternMilliseconds: [200, 50, 100] });
    expect(summary.handshakes).toBe(5);
    expect(summary.failures).toEqual([]);
  });

  it('polls over slow links, and shared connections', async () => {
    const { url: wfm, ca } = await startTestWfm();
    const summary = await runFleet({
      wfm,
      ca,
      ...BRIEF,
      devices: 2,
      slowPercent: 50,
      connections: 1,
      signal,
    });
    expect(summary).toMatchObject({ onboarded: 2, failed: 0, failures: [] });
  });

  it('registers its devices with a WFM that admits nobody else', async () => {
    const {
      url: wfm,
      ca,
      operatorUrl: url,
      operatorToken: token,
    } = await startTestWfm({
      onboarding: 'preregistered',
    });
    const summary = await runFleet({
      wfm,
      ca,
      ...BRIEF,
      admission: createOperatorAdmission({ url, token }),
      signal,
    });
    expect(summary).toMatchObject({ onboarded: 5, failures: [] });
    expect(summary.responses['304']).toBeGreaterThan(0);
  });

  it('proves its devices by mutual TLS, with SVIDs that the PKI of the WFM issues', async () => {
    const running = await startMtlsWfm();
    const { url: wfm, operatorUrl: url, operatorToken: token, directory } = running;
    const svids = await issueSvids(directory, 'fleet');
    const admission = createOperatorAdmission({ url, token });
    const summary = await runFleet({ wfm, svids, ...BRIEF, admission, signal });
    expect(summary).toMatchObject({ onboarded: 5, failures: [], plan: { profile: 'mtls' } });
    expect(summary.responses['304']).toBeGreaterThan(0);
  });

  it('takes SVIDs from files, and no more than there are', async () => {
    const running = await startMtlsWfm();
    const { mis } = mtlsOf(running);
    const options = { wfm: running.url, everyMilliseconds: 100, forMilliseconds: 300, signal };
    // Beside them the directory of the WFM holds a CA, which is no client.
    const directory = await makeDirectory();
    for (const name of ['device-1.pem', 'device-1-key.pem']) {
      await copyFile(join(running.directory, name), join(directory, name));
    }
    const svids = await readSvids(directory, mis.bundleFile);
    expect(await runFleet({ ...options, svids, devices: 1 })).toMatchObject({ onboarded: 1, failures: [] });
    const again = await readSvids(directory, mis.bundleFile);
    await expect(runFleet({ ...options, svids: again, devices: 2 })).rejects.toMatchObject({
      code: 'mock-option-invalid',
      message: expect.stringMatching(/holds 1 SVIDs/),
    });
  });

  it('trusts no other WFM with mutual TLS', async () => {
    const [running, other] = await Promise.all([startMtlsWfm(), startMtlsWfm()]);
    const svids = await issueSvids(other.directory, 'fleet');
    await expect(runFleet({ wfm: running.url, svids, ...BRIEF, signal })).rejects.toMatchObject({
      code: 'mock-fleet-not-started',
      message: expect.stringMatching(/not trusted/),
    });
  });
});
