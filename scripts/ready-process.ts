import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

/** A server in a process of its own that has said that it is ready. */
export interface ReadyProcess {
  /** What it said of itself. */
  readonly ready: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * Starts Node in a folder, with its log going to a file, and waits for the JSON line that a server prints when it is ready.
 *
 * @throws Error when it ends before that
 */
export async function startReady(
  folder: string,
  logFile: string,
  args: readonly string[],
): Promise<ReadyProcess> {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', log] });
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
