import pc from 'picocolors';
import { visible } from '../report/escape.js';
import type { Colors } from '../report/terminal.js';

/** Where a command writes, so that a test can read it. */
export interface Output {
  readonly colors: Colors;
  /** Writes a line, or several, to standard output. */
  write(text: string): void;
  /** Writes a line to standard error. */
  warn(text: string): void;
  /** Shows a line that the next one takes the place of; absent when the output is no terminal. */
  readonly status?: (text: string) => void;
}

/** What is needed of a stream, and of the terminal behind it. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

type Environment = Readonly<Record<string, string | undefined>>;

const CLEAR_LINE = '\r\u001b[2K';

/** The output of the process. */
export function processOutput(): Output {
  return streamOutput(process.stdout, process.stderr, process.env);
}

/** Output to two streams; the status line is only for terminals. */
export function streamOutput(stdout: OutputStream, stderr: OutputStream, env: Environment): Output {
  const isTerminal = stdout.isTTY === true && env.TERM !== 'dumb';
  let isShown = false;
  const clear = () => {
    if (isShown) stdout.write(CLEAR_LINE);
    isShown = false;
  };
  const status = (text: string) => {
    const line = [...visible(text).replaceAll('\n', ' ')].slice(0, (stdout.columns || 80) - 1).join('');
    stdout.write(`${CLEAR_LINE}${line}`);
    isShown = line !== '';
  };
  return {
    colors: pc.createColors(wantsColors(isTerminal, env)),
    write: (text) => {
      clear();
      stdout.write(`${text}\n`);
    },
    warn: (text) => {
      clear();
      stderr.write(`${text}\n`);
    },
    ...(isTerminal && { status }),
  };
}

/** NO_COLOR (no-color.org) goes before FORCE_COLOR, and both before what the output is. */
function wantsColors(isTerminal: boolean, { NO_COLOR = '', FORCE_COLOR }: Environment): boolean {
  if (NO_COLOR !== '') return false;
  return FORCE_COLOR === undefined ? isTerminal : FORCE_COLOR !== '0';
}

/** Output without colours that is kept in memory. */
export function memoryOutput(): Output & { readonly text: () => string; readonly warnings: () => string } {
  const lines: string[] = [];
  const warnings: string[] = [];
  return {
    colors: pc.createColors(false),
    write: (text) => lines.push(text),
    warn: (text) => warnings.push(text),
    text: () => lines.join('\n'),
    warnings: () => warnings.join('\n'),
  };
}
