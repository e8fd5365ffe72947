import pc from 'picocolors';
import type { Colors } from '../report/terminal.js';

/** Where a command writes, so that a test can read it. */
export interface Output {
  readonly colors: Colors;
  /** Writes a line, or several, to standard output. */
  write(text: string): void;
  /** Writes a line to standard error. */
  warn(text: string): void;
}

/** The output of the process. */
export function processOutput(): Output {
  return {
    colors: pc.createColors(process.stdout.isTTY === true && process.env.NO_COLOR === undefined),
    write: (text) => process.stdout.write(`${text}\n`),
    warn: (text) => process.stderr.write(`${text}\n`),
  };
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
