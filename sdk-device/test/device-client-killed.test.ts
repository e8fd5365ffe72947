import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeviceState, FileStateStore } from '../src/index.js';
import { createCertificateAuthority, createDeviceCertificate } from './support/certificates.js';
import { CLIENT_ID } from './support/fake-wfm.js';
import { digestOf } from './support/manifest.js';
import { type Answer, type ReceivedRequest, type ScriptedServer, startServer } from './support/server.js';

const DEATHS = 30;

let directory: string;
let server: ScriptedServer;
let ca: string;
let version = 0;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'killed-device-'));
  const [authority, issued] = await Promise.all([createCertificateAuthority(), createDeviceCertificate()]);
  ca = authority.certificate;
  server = await startServer(await authority.issueServer());
  server.answer(answer);
  await writeFile(join(directory, 'device.key'), issued.key);
  await writeFile(join(directory, 'device.crt'), issued.certificate);
  await build({
    entryPoints: [fileURLToPath(new URL('./support/killed-device.ts', import.meta.url))],
    outfile: join(directory, 'device.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['margo-contract-source'],
  });
});
afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true });
});

/** Every poll finds a new manifest. */
function answer({ method, target }: ReceivedRequest): Answer {
  const json = (status: number, text: string) => ({
    status,
    headers: { 'Content-Type': 'application/json', ETag: `"${digestOf(text)}"` },
    body: text,
  });
  if (target.endsWith('/onboarding')) return json(201, JSON.stringify({ clientId: CLIENT_ID }));
  if (method !== 'GET') return { status: 201 };
  const manifest = json(200, `{"manifestVersion":${++version},"bundle":null,"deployments":[]}`);
  const type = { 'Content-Type': 'application/vnd.margo.manifest.v1+json' };
  return { ...manifest, headers: { ...manifest.headers, ...type } };
}

/** Starts the device, kills it once it has said so many lines, and gives all that it said. */
async function dieAfter(lines: number): Promise<string[]> {
  const script = [join(directory, 'device.mjs'), server.origin, directory];
  const child = spawn(process.execPath, script, { env: { ...process.env, WFM_CA: ca } });
  let said = '';
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  child.stdout.on('data', (chunk) => {
    said += chunk;
    if (said.split('\n').length > lines) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  expect(complaints).toBe('');
  return said.split('\n').slice(0, -1);
}

function expectKept(said: readonly string[], state: DeviceState): void {
  const accepted = said.findLast((line) => line.startsWith('accepted '))?.split(' ')[1];
  if (said.includes('onboarded')) expect(state.clientId).toBe(CLIENT_ID);
  if (said.includes('reported')) expect(state).toMatchObject({ deviceId: 'gw', reportedDevices: ['gw'] });
  if (accepted) expect(BigInt(state.manifestVersion ?? 0)).toBeGreaterThanOrEqual(BigInt(accepted));
}

function firstReportsSeen(): number {
  const reports = server.requests.filter(({ target }) => target.includes('/capabilities/'));
  return reports.filter(({ method }) => method === 'POST').length;
}

it(`a device that is killed ${DEATHS} times loses nothing that was acknowledged`, async () => {
  const store = new FileStateStore(join(directory, 'state.json'));
  let greatest = 0n;
  let firstReports: number | undefined;
  for (let death = 0; death < DEATHS; death++) {
    const said = await dieAfter(1 + ((death * 7) % 11));
    expect(said.length).toBeGreaterThan(0);
    const state = await store.load();
    expectKept(said, state);
    // A first report that the kill cut off is made again; from the moment it is kept, it is replaced.
    if (state.reportedDevices?.includes('gw')) firstReports ??= firstReportsSeen();
    const stored = BigInt(state.manifestVersion ?? 0);
    expect(stored).toBeGreaterThanOrEqual(greatest);
    greatest = stored;
  }
  expect(greatest).toBeGreaterThan(BigInt(DEATHS));
  const onboardings = server.requests.filter(({ target }) => target.endsWith('/onboarding'));
  expect(onboardings).toHaveLength(1);
  expect(firstReportsSeen()).toBe(firstReports);
});
