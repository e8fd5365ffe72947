import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AgentStore } from '../../src/agent/store/agent-store.js';
import { lockingFileSystem } from '../../src/state/folder-lock.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'margo-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the folder of an agent', () => {
  it('belongs to one agent at a time, which names it', async () => {
    const store = await AgentStore.open(folder);
    await expect(AgentStore.open(folder)).rejects.toMatchObject({
      code: 'state-in-use',
      message: expect.stringContaining(folder),
    });
    await store.close();
    await (await AgentStore.open(folder)).close();
  });

  it('is free again when what is in it cannot be used', async () => {
    const store = await AgentStore.open(folder);
    await store.accept({ manifestVersion: '1', etag: `"sha256:${'a'.repeat(64)}"` });
    await store.close();
    const files = { list: () => Promise.reject(new Error('EIO')) };
    await expect(AgentStore.open(folder, { ...lockingFileSystem, ...files })).rejects.toMatchObject({
      code: 'state-unreadable',
    });
    await (await AgentStore.open(folder)).close();
  });

  it('is free again after its process was killed', async () => {
    const program = `require('node:net').createServer().listen(${JSON.stringify(join(folder, 'lock'))}, () => console.log('locked'))`;
    const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await expect(lockingFileSystem.lock?.(folder)).rejects.toMatchObject({ code: 'state-in-use' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await lockingFileSystem.lock?.(folder))?.();
  });

  it('may have a long name', async () => {
    const long = join(folder, 'x'.repeat(120));
    const store = await AgentStore.open(long);
    await expect(AgentStore.open(long)).rejects.toMatchObject({ code: 'state-in-use' });
    await store.close();
  });
});
