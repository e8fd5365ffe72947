import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { type DiffFormat, diffCommand } from './diff/command.js';
import type { Audience } from './diff/report.js';

interface DiffOptions {
  readonly base?: string;
  readonly spec: string;
  readonly format: DiffFormat;
  readonly json?: boolean;
  readonly for: Audience | 'all';
}

const audiences: readonly Audience[] = ['device', 'wfm', 'operator'];

const program = new Command('margo-contract').description(
  'Works with the contract of the device–WFM interface.',
);

program
  .command('diff')
  .description(
    'Says what differs between two profiles or documents, or two revisions of one, and to whom it matters.',
  )
  .argument('<from>', 'a profile, a document of openapi/, or the path of one')
  .argument('[to]', 'likewise; left out with --base')
  .option('--base <revision>', 'compare with what git has at this revision')
  .addOption(new Option('--for <side>', 'whose view to print').choices([...audiences, 'all']).default('all'))
  .addOption(
    new Option('--format <format>', 'how to write it').choices(['text', 'markdown', 'html']).default('text'),
  )
  .option('--json', 'write the difference as JSON, for all sides')
  .option('--spec <folder>', 'the contract', fileURLToPath(new URL('../', import.meta.url)))
  .action(async (from: string, to: string | undefined, options: DiffOptions) => {
    process.exitCode = await diffCommand({
      subjects: to === undefined ? [from] : [from, to],
      ...(options.base === undefined ? {} : { base: options.base }),
      specDirectory: options.spec,
      format: options.json === true ? 'json' : options.format,
      audiences: options.for === 'all' ? audiences : [options.for],
      print: (text) => process.stdout.write(text),
      printError: (line) => process.stderr.write(`${line}\n`),
    });
  });

await program.parseAsync();
