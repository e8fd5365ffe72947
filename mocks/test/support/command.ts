import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { PROGRAMS } from '../../../test/support/program.js';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

const started: ChildProcessWithoutNullStreams[] = [];

// A test that failed may have left its commands running.
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** A `margo-mock` in a process of its own. */
export interface RunningCommand {
  readonly process: ChildProcessWithoutNullStreams;
  /** Everything it wrote so far. */
  readonly output: { stdout: string; stderr: string };
  /** Its exit status, once it has ended. */
  readonly exited: Promise<number | null>;
}

/** Starts `margo-mock`, bundled from its source. */
export function startCommand(...args: string[]): RunningCommand {
  const child = spawn(process.execPath, [PROGRAMS.mocks.bundle, ...args], { cwd: PACKAGE });
  started.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    output.stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output.stderr += chunk.toString();
  });
  const exited = once(child, 'close').then(([status]) => status as number | null);
  return { process: child, output, exited };
}

/** The line that says that the command is ready. */
export async function readyLine(command: RunningCommand): Promise<Record<string, string>> {
  const lines = createInterface({ input: command.process.stdout });
  const line = once(lines, 'line').then(([text]) => String(text));
  const ended = command.exited.then((status) => {
    throw new Error(`margo-mock ended with ${status}: ${command.output.stderr}`);
  });
  return JSON.parse(await Promise.race([line, ended])) as Record<string, string>;
}

/** Runs a command to its end. */
export async function runCommand(
  ...args: string[]
): Promise<RunningCommand['output'] & { status: number | null }> {
  const command = startCommand(...args);
  const status = await command.exited;
  return { ...command.output, status };
}

/** Stops a command as a terminal or a service manager would; gives its exit status. */
export async function stopCommand(
  command: RunningCommand,
  signal: 'SIGINT' | 'SIGTERM' = 'SIGTERM',
): Promise<number | null> {
  command.process.kill(signal);
  return command.exited;
}
