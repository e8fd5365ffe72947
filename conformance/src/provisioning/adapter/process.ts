import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A process that is spoken to in lines. */
export interface LineProcess {
  send(line: string): void;
  /** Calls `onFlood` once, with half a sentence, at a line that is too long; no more lines are read after it. */
  read(onLine: (line: string) => void, onFlood: (reason: string) => void): void;
  /** Called once, when the process has ended or could not start; the reason is half a sentence. */
  onEnd(listener: (reason: string) => void): void;
  /** Ends standard input, and the process itself when it stays. */
  close(): Promise<void>;
}

/** The longest line that is read, in octets: far more than any response needs. */
const LONGEST_LINE = 64 * 1024;

/** Of a line of standard error, this much is shown, in octets. */
const LONGEST_REMARK = 1_000;

/** How long a process may stay after its input has ended, in milliseconds. */
const GRACE = 2_000;
const LAST_WORDS = 300;

/**
 * Starts a command line as the shell of the system understands it.
 *
 * @param log takes each line of standard error, the beginning of it when it is long
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
    read: (onLine, onFlood) =>
      readLines(stdout, LONGEST_LINE, onLine, () =>
        onFlood(`wrote a line of more than ${LONGEST_LINE} octets`),
      ),
    onEnd: (listener) => void ended.then(listener),
    close: () => end(child, stdin, ended, ownGroup),
  };
}

function endOf(child: ChildProcess, stderr: Readable, log: (line: string) => void): Promise<string> {
  let lastWords = '';
  readLines(stderr, LONGEST_REMARK, (line) => {
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

/**
 * Reads lines, of which no more than `limit` octets are ever kept.
 *
 * @param onLong called at the first line that is longer, after which the stream is closed; without it, the rest of a
 *   long line is dropped
 */
function readLines(
  stream: Readable,
  limit: number,
  onLine: (line: string) => void,
  onLong?: () => void,
): void {
  let kept: Buffer[] = [];
  let length = 0;
  const take = (part: Buffer) => {
    const room = part.subarray(0, limit - length);
    kept.push(room);
    length += room.length;
    return room.length === part.length;
  };
  const finish = () => {
    onLine(Buffer.concat(kept).toString('utf8').replace(/\r$/, ''));
    kept = [];
    length = 0;
  };
  const onData = (chunk: Buffer) => {
    for (let from = 0; from < chunk.length; ) {
      const end = chunk.indexOf(0x0a, from);
      const isWhole = take(chunk.subarray(from, end === -1 ? chunk.length : end));
      if (!isWhole && onLong !== undefined) {
        stream.off('data', onData).destroy();
        return onLong();
      }
      if (end === -1) return;
      finish();
      from = end + 1;
    }
  };
  stream.on('data', onData);
  stream.on('end', () => {
    if (length > 0) finish();
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
