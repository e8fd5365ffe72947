import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryOutput, runProgram } from '@margo-contract/conformance';
import { createProgram as docsProgram } from '../../docs/src/program.js';
import { createProgram as mockProgram } from '../../mocks/src/program.js';
import type { Tools } from '../../scripts/documentation/check-shell.js';

/** What is asked of a command; packages may have commander of their own. */
interface Command {
  readonly commands: readonly Command[];
  name(): string;
  helpInformation(): string;
}

/** The commands of this repository as they are. */
export function toolsOf(root: string): Tools {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Pick<Tools, 'scripts'>;
  return { scripts, help: helpOf, exists: (path) => existsSync(join(root, path)) };
}

async function helpOf([program, ...words]: readonly string[]): Promise<string | undefined> {
  if (program === 'margo-mock') return helpIn(mockProgram(), words);
  if (program === 'docs') return helpIn(docsProgram(), words);
  const output = memoryOutput();
  await runProgram([...words, '--help'], output);
  return output.text().startsWith(`Usage: ${['margo-conformance', ...words].join(' ')} `)
    ? output.text()
    : undefined;
}

function helpIn(program: Command, words: readonly string[]): string | undefined {
  const [word] = words;
  if (word === undefined) return program.helpInformation();
  return program.commands.find((command) => command.name() === word)?.helpInformation();
}
