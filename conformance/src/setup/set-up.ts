import { writeFile } from 'node:fs/promises';
import { SuiteError, sentenceOf } from '../error.js';
import { askForOptions, type Checks } from './ask.js';
import { configText } from './config-file.js';
import { type Questions, SetupCancelled } from './questions.js';
import { commandLine, type WrittenOptions } from './written-options.js';

const COMMAND = 'margo-conformance wfm';

/**
 * Sets up a run by asking: shows the command line that does the same, and keeps the options in a file if that is
 * wanted.
 *
 * @returns the arguments of the run; undefined when nothing is to be run
 * @throws SuiteError `suite-config-unwritable`
 */
export async function setUp(questions: Questions, checks: Checks): Promise<readonly string[] | undefined> {
  try {
    const all = await askForOptions(questions, checks);
    if (all === undefined) return undefined;
    const { 'operator-token': _, ...options } = all;
    questions.say(`The same without questions:\n\n${commandLine(COMMAND, options)}`);
    if (await questions.confirm('Keep these options in a file?')) await keepIn(questions, checks, options);
    return (await questions.confirm('Run the suite now?')) ? argumentsOf(all) : undefined;
  } catch (error) {
    if (error instanceof SetupCancelled) return undefined;
    throw error;
  }
}

async function keepIn(questions: Questions, checks: Checks, options: WrittenOptions): Promise<void> {
  const file = await questions.text({
    message: 'In which file?',
    placeholder: 'margo-conformance.yaml',
    otherwise: 'margo-conformance.yaml',
    refuse: (name) =>
      checks.file(name) === undefined ? 'There is such a file already; choose another.' : undefined,
  });
  await write(file, configText(options, file));
  questions.say(`Kept. Next time: ${COMMAND} --config ${file}`);
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    throw new SuiteError(
      'suite-config-unwritable',
      `The options cannot be written to ${file} (${sentenceOf(error)}); choose a new file in a folder of yours.`,
    );
  }
}

function argumentsOf(options: WrittenOptions): readonly string[] {
  const words = Object.entries(options).map(([name, value]) =>
    value === true ? `--${name}` : `--${name}=${value}`,
  );
  return ['wfm', ...words];
}
