import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type ReadyProcess, startReady } from './ready-process.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const nodeOptions = ['--conditions=margo-contract-source', '--import', 'tsx'];

/** Runs a TypeScript file of this repository in a process of its own, its output shown; gives the exit status. */
export async function runSource(file: string, ...args: string[]): Promise<number> {
  const child = spawn(process.execPath, [...nodeOptions, file, ...args], { cwd: root, stdio: 'inherit' });
  const [status] = (await once(child, 'exit')) as [number | null];
  return status ?? 1;
}

/**
 * Starts a server from a TypeScript file of this repository, its log going to a file.
 *
 * @throws Error when it ends before it is ready
 */
export async function startSource(logFile: string, file: string, ...args: string[]): Promise<ReadyProcess> {
  return startReady(root, logFile, [...nodeOptions, file, ...args]);
}
