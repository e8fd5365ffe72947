import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** A process that is spoken to in lines. */
export interface LineProcess {
  send(line: string): void;
  onLine(listener: (line: string) => void): void;
  /** Called once, when the process has ended or could not start; the reason is half a sentence. */
  onEnd(listener: (reason: string) => void): void;
  /** Ends standard input, and the process itself when it stays. */
  close(): Promise<void>;
}

/** How long a process may stay after its input has ended, in milliseconds. */
const GRACE = 2_000;
const LAST_WORDS = 300;

/**
 * Starts a command line as the shell of the system understands it.
 *
 * @param log takes each line of standard error
 */
export function startLineProcess(command: string, log: (line: string) => void): LineProcess {
  const ownGroup = process.platform !== 'win32';
  const child = spawn(command, { shell: true, detached: ownGroup, stdio: ['pipe', 'pipe', 'pipe'] });
  const { stdin, stdout, stderr } = child;
  const ended = endOf(child, stderr, log);
  // Writing to a process that has ended fails; how it ended says more.
  stdin.on('error', () => undefined);
  return {
    send: (line) => void stdin.write(`${line}\n`),
    onLine: (listener) => void createInterface({ input: stdout, crlfDelay: Infinity }).on('line', listener),
    onEnd: (listener) => void ended.then(listener),
    close: () => end(child, stdin, ended, ownGroup),
  };
}

function endOf(child: ChildProcess, stderr: Readable, log: (line: string) => void): Promise<string> {
  let lastWords = '';
  createInterface({ input: stderr, crlfDelay: Infinity }).on('line', (line) => {
    lastWords = line.trim() === '' ? lastWords : line.slice(0, LAST_WORDS);
    log(line);
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(`could not be started (${error.message})`));
    child.on('close', (code, signal) => {
      const how = signal === null ? `ended with exit status ${code}` : `was ended by ${signal}`;
      resolve(lastWords === '' ? how : `${how}; its last words were ${JSON.stringify(lastWords)}`);
    });
  });
}

async function end(child: ChildProcess, stdin: Writable, ended: Promise<string>, ownGroup: boolean) {
  stdin.end();
  const timer = setTimeout(() => kill(child, ownGroup), GRACE);
  await ended;
  clearTimeout(timer);
}

/** Where there are process groups, the shell and all that it started. */
function kill(child: ChildProcess, ownGroup: boolean): void {
  if (child.pid === undefined) return;
  try {
    process.kill(ownGroup ? -child.pid : child.pid, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
}
