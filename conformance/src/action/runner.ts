import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { Output } from '../command/output.js';
import type { Environment } from './inputs.js';

/**
 * Runs something whose output the runner shall take for text. Otherwise a WFM could speak to the runner through what the
 * suite quotes of its responses: a line such as `::error::…` is a workflow command.
 */
export async function withoutCommands<Result>(
  { write }: Pick<Output, 'write'>,
  work: () => Promise<Result>,
): Promise<Result> {
  const token = randomUUID();
  write(`::stop-commands::${token}`);
  try {
    return await work();
  } finally {
    write(`::${token}::`);
  }
}

/** The workflow command that marks a run with an error. */
export function errorCommand(title: string, message: string): string {
  const property = escaped(title).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::error title=${property}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Gives outputs to the runner, each between delimiters that no value can hold. */
export async function writeOutputs(
  { GITHUB_OUTPUT: file }: Environment,
  outputs: Readonly<Record<string, string>>,
): Promise<void> {
  const delimiter = `margo-${randomUUID()}`;
  const text = Object.entries(outputs)
    .map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
    .join('');
  if (file) await appendFile(file, text);
}

/** Adds Markdown to the summary of the job. */
export async function writeSummary(
  { GITHUB_STEP_SUMMARY: file }: Environment,
  markdown: string,
): Promise<void> {
  if (file) await appendFile(file, markdown);
}
