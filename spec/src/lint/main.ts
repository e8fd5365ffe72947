import { relative, sep } from 'node:path';
import type { Finding } from './finding.js';
import { type LintResult, lintSpec } from './lint-spec.js';
import { rules } from './rule-set.js';

/** Where the command writes, and what it is called with. */
export interface LintCommand {
  /** The folder `spec/`, or a copy of it. */
  readonly specDirectory: string;
  /** Paths are printed relative to this folder. */
  readonly workingDirectory: string;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/**
 * Lints the contract and prints one line for each finding, then a summary.
 *
 * @returns the exit status: 0 clean, 1 findings, 2 could not run
 */
export async function lintCommand(command: LintCommand): Promise<0 | 1 | 2> {
  try {
    const result = await lintSpec(command.specDirectory);
    for (const finding of result.findings) command.print(lineOf(finding, command.workingDirectory));
    command.print(summaryOf(result));
    return result.findings.length === 0 ? 0 : 1;
  } catch (error) {
    command.printError(`could not lint: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

function lineOf({ file, line, column, severity, rule, message, fix }: Finding, directory: string): string {
  const path = relative(directory, file).split(sep).join('/');
  return `${path}:${line}:${column}  ${severity}  ${rule}  ${message} – ${fix}`;
}

function summaryOf({ documents, files, findings }: LintResult): string {
  const scope = `${count(documents.length, 'document')} (${documents.join(', ')}) in ${count(files, 'file')}`;
  if (findings.length === 0)
    return `${scope}: ${rules.length} rules of our own, Redocly's and Spectral's hold.`;
  const places = new Set(findings.map(({ file }) => file)).size;
  return `${scope}: ${count(findings.length, 'finding')} in ${count(places, 'file')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
