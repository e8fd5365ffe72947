import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { StateError } from '../error.js';
import { type FileSystem, nodeFileSystem } from './file-system.js';

/** The file system of Node.js, with folders that belong to one process at a time; apart, since only the agent needs the lock. */
export const lockingFileSystem: FileSystem = { ...nodeFileSystem, lock: lockFolder };

/** Longest path of a socket that every system takes, in octets. */
const LONGEST_PATH = 100;
const NAME = 'lock';

/**
 * Takes a folder for this process. The lock is a local socket that somebody listens at, because the system ends that with the process,
 * however it dies: a file with a process id would still be there after a power cut, when another process has that id. Where there are no local
 * sockets, such as on some network file systems, there is no lock.
 *
 * @returns what gives the folder back
 * @throws StateError `state-in-use` when another agent has it
 */
async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = socketPath(folder);
  for (let tries = 0; tries < 2; tries += 1) {
    const server = await listen(path);
    if (server !== 'taken') return async () => (server ? close(server) : undefined);
    if (await isAlive(path)) break;
    // Its process was killed.
    await rm(path, { force: true });
  }
  const advice = 'stop the other agent, or give each a folder of its own';
  throw new StateError('state-in-use', `${folder} is in use by another agent: ${advice}`);
}

function socketPath(folder: string): string {
  const absolute = resolve(folder);
  const name = `margo-${createHash('sha256').update(absolute).digest('hex').slice(0, 24)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = join(absolute, NAME);
  return Buffer.byteLength(inside) <= LONGEST_PATH ? inside : join(tmpdir(), name);
}

/** @returns undefined where the system has no such sockets */
function listen(path: string): Promise<Server | 'taken' | undefined> {
  return new Promise((resolveWith) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => {
      resolveWith('code' in error && error.code === 'EADDRINUSE' ? 'taken' : undefined);
    });
    server.listen(path, () => resolveWith(server.unref()));
  });
}

function isAlive(path: string): Promise<boolean> {
  return new Promise((resolveWith) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolveWith(true);
    });
    socket.once('error', () => resolveWith(false));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolveWith) => {
    server.close(() => resolveWith());
  });
}
