import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { DeviceProgram, RunningProgram, Surroundings } from './program.js';
import { environmentOf, fillTemplate } from './template.js';

const KEPT = 2_000;
/** A program that writes more than this is stopped: it would fill a log, or a disk. */
const MOST_OUTPUT = 32 * 1024 * 1024;
/** What was started and not ended, with the state folder that it was told. */
const running = new Map<ChildProcess, string>();

/** A device that a command line starts, as the shell of the system understands it. */
export function execProgram(command: string): DeviceProgram {
  return {
    description: command,
    controllable: true,
    start: async (surroundings) => start(command, surroundings),
  };
}

// The suite may be left at any time; what it started goes with it.
process.on('exit', killAll);

function killAll(): void {
  for (const [child, stateFolder] of running) killTree(child, stateFolder);
}

function start(command: string, surroundings: Surroundings): RunningProgram {
  const child = spawn(fillTemplate(command, surroundings), {
    shell: true,
    // A group of its own, so that whatever the shell starts can be ended with it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environmentOf(surroundings) },
    windowsHide: true,
  });
  const { stateFolder } = surroundings;
  running.set(child, stateFolder);
  const output = new Output(() => killTree(child, stateFolder));
  child.stdout?.on('data', (chunk: Buffer) => output.add(chunk));
  child.stderr?.on('data', (chunk: Buffer) => output.add(chunk));
  let ended: string | undefined;
  const exit = new Promise<void>((resolve) => {
    const end = (how: string) => {
      ended ??= output.flooded
        ? `was stopped because it wrote more than ${MOST_OUTPUT / 1024 / 1024} MiB`
        : how;
      resolve();
    };
    child.on('error', (error) => end(`could not be started (${error.message})`));
    child.on('exit', (code, signal) =>
      end(signal === null ? `ended with exit status ${code}${statusHint(code)}` : `was ended by ${signal}`),
    );
  });
  return {
    get ended() {
      return ended;
    },
    get lastWords() {
      return output.text;
    },
    exit,
    kill: async () => {
      killTree(child, stateFolder);
      running.delete(child);
      await exit;
    },
  };
}

/** The last of what a program writes, and how much there was. */
class Output {
  flooded = false;
  #text = '';
  #length = 0;
  readonly #onFlood: () => void;

  constructor(onFlood: () => void) {
    this.#onFlood = onFlood;
  }

  get text(): string {
    return this.#text;
  }

  add(chunk: Buffer): void {
    this.#length += chunk.length;
    this.#text = (this.#text + chunk.subarray(-KEPT).toString('utf8')).slice(-KEPT);
    if (this.flooded || this.#length <= MOST_OUTPUT) return;
    this.flooded = true;
    this.#onFlood();
  }
}

/** A program that goes into the background ends as if all were well. */
function statusHint(code: number | null): string {
  return code === 0 ? '; it has to stay in the foreground as long as the device runs' : '';
}

/** The shell and all that it started. */
function killTree(child: ChildProcess, stateFolder: string): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
  for (const stray of straysOf(stateFolder)) killOne(stray);
}

/** Processes that left the group, as daemons do: Linux tells by which state folder stands in their environment. */
function straysOf(stateFolder: string): readonly number[] {
  if (process.platform !== 'linux') return [];
  const mark = `STATE_DIR=${stateFolder}\0`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => readEnvironment(name).includes(mark))
    .map(Number);
}

function readEnvironment(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    // Ended, or of another user.
    return '';
  }
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
}
