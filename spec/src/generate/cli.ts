import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { SpecError, SpecErrors } from '../spec-error.js';
import { checkGenerated, generate } from './generate.js';

interface Options {
  readonly check?: boolean;
  readonly spec: string;
  readonly out: string;
}

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const program = new Command()
  .name('generate')
  .description('Makes bundled documents, types, validators and tables from the contract.')
  .option('--check', 'write nothing; exit with 1 when a file is not what it should be')
  .option('--spec <folder>', 'the contract', folder('../../'))
  .option('--out <folder>', 'where its src/ and openapi/ go', folder('../../../generated/'));

await run(program.parse().opts<Options>());

async function run({ check, spec, out }: Options): Promise<void> {
  const options = { specDirectory: spec, outputDirectory: out };
  try {
    if (!check) return report(await generate(options));
    const differences = await checkGenerated(options);
    report(differences);
    if (differences.length === 0) return;
    console.error('Generated files are not up to date: run "npm run generate".');
  } catch (error) {
    if (!(error instanceof SpecErrors || error instanceof SpecError)) throw error;
    console.error(error.message);
  }
  process.exitCode = 1;
}

function report(differences: readonly { path: string; state: string }[]): void {
  for (const { path, state } of differences) process.stdout.write(`${state.padEnd(8)}${path}\n`);
}
