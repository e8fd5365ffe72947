import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const nodeOptions = ['--conditions=margo-contract-source', '--import', 'tsx'];

/** Runs a TypeScript file of this repository in a process of its own, its output shown; gives the exit status. */
export async function runSource(file: string, ...args: string[]): Promise<number> {
  const child = spawn(process.execPath, [...nodeOptions, file, ...args], { cwd: root, stdio: 'inherit' });
  const [status] = (await once(child, 'exit')) as [number | null];
  return status ?? 1;
}

/** A server that was started from source and has said that it is ready. */
export interface RunningSource {
  /** What it said of itself. */
  readonly ready: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * Starts a server, its log going to a file, and waits for the JSON line that it prints when it is ready.
 *
 * @throws Error when it ends before that
 */
export async function startSource(logFile: string, file: string, ...args: string[]): Promise<RunningSource> {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, [...nodeOptions, file, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', log],
  });
  closeSync(log);
  const line = await firstLine(child);
  return { ready: JSON.parse(line) as Record<string, string>, stop: () => stop(child) };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The process has no output');
  const lines = createInterface({ input: child.stdout });
  const line = once(lines, 'line').then(([text]) => String(text));
  const end = once(child, 'exit').then(([status]) => {
    throw new Error(`The process ended with status ${status} before it was ready`);
  });
  return Promise.race([line, end]);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
