import { once } from 'node:events';
import { appendFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { computeDigest } from '@margo-contract/protocol';
import { watch } from 'chokidar';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunningWfm, startWfm } from '../../../src/index.js';
import { followFolder } from '../../../src/wfm/folder/desired-state.js';
import { createMemoryStore } from '../../../src/wfm/store/memory/store.js';
import { createIdentity } from '../../support/certificate.js';
import { deploymentDocument, HISTORIAN, WATCHER } from '../../support/documents.js';
import { operate } from '../../support/operator.js';
import { createRawDevice } from '../../support/raw-device.js';

let directory: string;
let lines: string[];
let running: RunningWfm | undefined;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'margo-mock-test-'));
  lines = [];
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  await rm(directory, { recursive: true });
});

async function start(settledMilliseconds = 20): Promise<RunningWfm> {
  const store = await followFolder({
    store: createMemoryStore(),
    clock: () => new Date(),
    log: (line) => lines.push(line),
    desiredState: directory,
    settledMilliseconds,
  });
  running = await startWfm({ store });
  return running;
}

async function write(place: string, name: string, text: string): Promise<string> {
  await mkdir(join(directory, place), { recursive: true });
  const path = join(directory, place, name);
  await writeFile(path, text);
  return path;
}

/** Does something, and waits until the log says something new about it. */
async function told(part: string, act: () => Promise<unknown>): Promise<void> {
  const before = lines.length;
  await act();
  await vi.waitUntil(() => lines.slice(before).some((line) => line.includes(part)), 20_000);
}

async function onboarded(wfm: RunningWfm, label?: string): Promise<string> {
  const identity = await createIdentity();
  if (label !== undefined) {
    const body = JSON.stringify([{ certificate: identity.certificate, label }]);
    await operate(wfm, 'registerClients', { body });
  }
  const device = await createRawDevice(wfm, identity);
  await device.onboard();
  return device.clientId;
}

async function listed(
  wfm: RunningWfm,
  clientId: string,
): Promise<{ deploymentId: string; digest: string }[]> {
  const { deployments } = (await operate(wfm, 'listDeployments', { clientId })).json();
  return deployments as { deploymentId: string; digest: string }[];
}

async function assigned(wfm: RunningWfm, clientId: string): Promise<string[]> {
  return (await listed(wfm, clientId)).map(({ deploymentId }) => deploymentId);
}

async function digests(wfm: RunningWfm, clientId: string): Promise<string[]> {
  return (await listed(wfm, clientId)).map(({ digest }) => digest);
}

async function version(wfm: RunningWfm, clientId: string): Promise<unknown> {
  return (await operate(wfm, 'listDeployments', { clientId })).json().manifestVersion;
}

describe('desired state from files', () => {
  it('goes to every client, to those with a label, or to one; also when they come later', async () => {
    await write('all', 'watcher.yaml', deploymentDocument(WATCHER));
    await write('Line 3', 'historian.yml', deploymentDocument(HISTORIAN));
    const wfm = await start();
    const [plain, labelled] = [await onboarded(wfm), await onboarded(wfm, 'Line 3')];
    expect(await assigned(wfm, plain)).toEqual([WATCHER]);
    expect(await assigned(wfm, labelled)).toEqual([HISTORIAN, WATCHER]);
    await told('gives deployment', () => write(plain, 'historian.yaml', deploymentDocument(HISTORIAN)));
    expect(await assigned(wfm, plain)).toEqual([HISTORIAN, WATCHER]);
  });

  it('reaches a device by its next poll, when files are added, changed and removed', async () => {
    const wfm = await start();
    const device = await createRawDevice(wfm);
    await device.onboard();
    const polled = async () => {
      const { deployments } = (await device.poll()).json();
      return (deployments as { digest: string }[]).map(({ digest }) => digest);
    };
    expect(await polled()).toEqual([]);
    await told('gives deployment', () => write('all', 'a.yaml', deploymentDocument(WATCHER)));
    const [first] = await polled();
    await told('gives deployment', () => write('all', 'a.yaml', deploymentDocument(WATCHER, 'x', '2.0.0')));
    const [second, ...more] = await polled();
    expect([first === second, more]).toEqual([false, []]);
    await told('is gone', () => rm(join(directory, 'all', 'a.yaml')));
    expect(await polled()).toEqual([]);
    expect((await device.poll()).json().manifestVersion).toBe(4);
  });

  it('prefers the file for the client to the one for its label, and that to the one for all', async () => {
    const wfm = await start();
    const clientId = await onboarded(wfm, 'Line 3');
    const text = (place: string) => deploymentDocument(WATCHER, place.replace(' ', '-'));
    for (const place of [clientId, 'all', 'Line 3']) {
      await told('gives deployment', () => write(place, 'a.yaml', text(place)));
    }
    expect(await digests(wfm, clientId)).toEqual([computeDigest(Buffer.from(text(clientId)))]);
    await told('is gone', () => rm(join(directory, clientId, 'a.yaml')));
    expect(await digests(wfm, clientId)).toEqual([computeDigest(Buffer.from(text('Line 3')))]);
  });

  it('stays as it was when a file breaks, and says where', async () => {
    const path = await write('all', 'a.yaml', deploymentDocument(WATCHER));
    const wfm = await start();
    const clientId = await onboarded(wfm);
    const before = await version(wfm, clientId);
    const broken = deploymentDocument(WATCHER).replace('type: compose', 'type: floppy');
    await told(`${path}:11: `, () => writeFile(path, broken));
    expect(lines.at(-1)).toContain('deploymentProfile.type must be one of');
    await told(`${path}:6: `, () =>
      writeFile(path, deploymentDocument(WATCHER).replace('namespace:', 'name:')),
    );
    expect(lines.at(-1)).toContain('stays in force');
    expect([await assigned(wfm, clientId), await version(wfm, clientId)]).toEqual([[WATCHER], before]);
  });

  it('does not read a file that is still being written', async () => {
    const wfm = await start(500);
    const clientId = await onboarded(wfm);
    const text = deploymentDocument(WATCHER);
    await mkdir(join(directory, 'all'));
    const path = join(directory, 'all', 'a.yaml');
    // Tells at once; whoever reads what it tells has read the half by the time that the file was read ten times more.
    const hasty = watch(directory);
    await told('gives deployment', async () => {
      const noticed = once(hasty, 'add');
      await writeFile(path, text.slice(0, text.length / 2));
      await noticed;
      for (let times = 0; times < 10; times += 1) await readFile(path);
      await appendFile(path, text.slice(text.length / 2));
    });
    await hasty.close();
    expect(lines).toEqual([expect.stringContaining('gives deployment')]);
    expect(await assigned(wfm, clientId)).toEqual([WATCHER]);
  });

  it('takes files that are moved into place, and leaves those that are none alone', async () => {
    const wfm = await start();
    await write('all', 'README.md', 'no deployment');
    await write('all', '.hidden.yaml', 'no deployment');
    const draft = await write('all', 'draft.tmp', deploymentDocument(WATCHER));
    await told('gives deployment', () => rename(draft, join(directory, 'all', 'a.yaml')));
    await told('is for nobody', () =>
      writeFile(join(directory, 'stray.yaml'), deploymentDocument(HISTORIAN)),
    );
    expect(lines).toHaveLength(2);
    expect(await assigned(wfm, await onboarded(wfm))).toEqual([WATCHER]);
  });

  it('takes one file for each deployment, and the second when the first is gone', async () => {
    const first = await write('all', 'a.yaml', deploymentDocument(WATCHER));
    const second = await write('all', 'b.yaml', deploymentDocument(WATCHER, 'other'));
    const wfm = await start();
    expect(lines.at(-1)).toContain(`${second} is about deployment ${WATCHER}, as ${first} is already`);
    await told(`${second} gives deployment`, () => rm(first));
    expect(await assigned(wfm, await onboarded(wfm))).toEqual([WATCHER]);
  });
});

describe('files and operators', () => {
  it('the last change wins', async () => {
    await write('all', 'a.yaml', deploymentDocument(WATCHER));
    const wfm = await start();
    const clientId = await onboarded(wfm);
    await operate(wfm, 'deleteDeployment', { clientId, deploymentId: WATCHER });
    await told('gives deployment', () => write('all', 'b.yaml', deploymentDocument(HISTORIAN)));
    expect(await assigned(wfm, clientId)).toEqual([HISTORIAN]);
    await told('gives deployment', () => write('all', 'a.yaml', deploymentDocument(WATCHER, 'x', '2.0.0')));
    expect(await assigned(wfm, clientId)).toEqual([HISTORIAN, WATCHER]);
  });

  it('an operator changes what files said a moment before', async () => {
    const wfm = await start();
    const clientId = await onboarded(wfm);
    await told('gives deployment', () => write('all', 'a.yaml', deploymentDocument(WATCHER)));
    const body = deploymentDocument(WATCHER, 'by-the-operator');
    const answer = await operate(wfm, 'putDeployment', { clientId, deploymentId: WATCHER, body });
    expect(answer.status).toBe(200);
    expect(await digests(wfm, clientId)).toEqual([computeDigest(Buffer.from(body))]);
  });
});

describe('followFolder', () => {
  it('changes nothing without a folder', async () => {
    const store = createMemoryStore();
    expect(await followFolder({ store, clock: () => new Date(), log: () => undefined })).toBe(store);
  });

  it('says that there is no such folder', async () => {
    const parts = { store: createMemoryStore(), clock: () => new Date(), log: () => undefined };
    await expect(followFolder({ ...parts, desiredState: join(directory, 'none') })).rejects.toMatchObject({
      code: 'mock-directory-unusable',
      message: expect.stringContaining('none'),
    });
  });
});
