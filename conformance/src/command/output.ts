import pc from 'picocolors';
import type { Colors } from '../report/terminal.js';
import { terminalText, visibleLine } from '../text.js';

/** Where a command writes, so that a test can read it. */
export interface Output {
  readonly colors: Colors;
  /** How wide the terminal is, in characters; undefined where lines may have any length. */
  readonly columns?: number;
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
  /** Absent where a stream cannot fail. */
  on?(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

type Environment = Readonly<Record<string, string | undefined>>;

const CLEAR_LINE = '\r\u001b[2K';

/** The output of the process. */
export function processOutput(): Output {
  return streamOutput(process.stdout, process.stderr, process.env);
}

/**
 * Output to two streams; the status line is only for terminals. Text that others wrote cannot act on a terminal, and a
 * reader that leaves, such as `head`, ends what is written and nothing else.
 */
export function streamOutput(stdout: OutputStream, stderr: OutputStream, env: Environment): Output {
  const isTerminal = stdout.isTTY === true && env.TERM !== 'dumb';
  const colors = pc.createColors(wantsColors(isTerminal, env));
  const [out, error] = [untilClosed(stdout), untilClosed(stderr)];
  let isShown = false;
  const clear = () => {
    if (isShown) out(CLEAR_LINE);
    isShown = false;
  };
  const status = (text: string) => {
    const line = [...visibleLine(text.replaceAll('\n', ' '))].slice(0, (stdout.columns || 80) - 1).join('');
    out(`${CLEAR_LINE}${line}`);
    isShown = line !== '';
  };
  return {
    colors,
    ...(isTerminal && { columns: stdout.columns || 80 }),
    write: (text) => {
      clear();
      out(`${terminalText(text, colors.isColorSupported)}\n`);
    },
    warn: (text) => {
      clear();
      error(`${terminalText(text, colors.isColorSupported)}\n`);
    },
    ...(isTerminal && { status }),
  };
}

/** Writes as long as there is a reader. @throws whatever else a stream fails by */
function untilClosed(stream: OutputStream): (text: string) => void {
  let isOpen = true;
  stream.on?.('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    isOpen = false;
  });
  return (text) => {
    if (isOpen) stream.write(text);
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
    write: (text) => lines.push(terminalText(text, false)),
    warn: (text) => warnings.push(terminalText(text, false)),
    text: () => lines.join('\n'),
    warnings: () => warnings.join('\n'),
  };
}
