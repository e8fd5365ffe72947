import { writeFile } from 'node:fs/promises';
import { SuiteError, sentenceOf } from '../error.js';
import { askForOptions, type Checks } from './ask.js';
import { configText } from './config-file.js';
import { type Questions, SetupCancelled } from './questions.js';
import { commandLine, type WrittenOptions } from './written-options.js';

/**
 * Sets up a run by asking: shows the command line that does the same, and keeps the options in a file if that is
 * wanted.
 *
 * @returns the arguments of the run; undefined when it is not to be run now
 * @throws SuiteError `suite-config-unwritable`
 */
export async function setUp(questions: Questions, checks: Checks): Promise<readonly string[] | undefined> {
  try {
    const { subject, options: all } = await askForOptions(questions, checks);
    const { 'operator-token': _, ...options } = all;
    const command = `margo-conformance ${subject}`;
    questions.say(`The same without questions:\n\n${commandLine(command, options)}`);
    if (await questions.confirm('Keep these options in a file?'))
      await keepIn(questions, checks, command, options);
    return (await questions.confirm('Run the suite now?')) ? [subject, ...argumentsOf(all)] : undefined;
  } catch (error) {
    if (error instanceof SetupCancelled) return undefined;
    throw error;
  }
}

async function keepIn(
  questions: Questions,
  checks: Checks,
  command: string,
  options: WrittenOptions,
): Promise<void> {
  const file = await questions.text({
    message: 'In which file?',
    placeholder: 'margo-conformance.yaml',
    otherwise: 'margo-conformance.yaml',
    refuse: (name) =>
      checks.file(name) === undefined ? 'There is such a file already; choose another.' : undefined,
  });
  await write(file, configText(command, options, file));
  questions.say(`Kept. Next time: ${command} --config ${file}`);
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
  return Object.entries(options).flatMap(([name, value]) =>
    value === true ? [`--${name}`] : [value].flat().map((one) => `--${name}=${one}`),
  );
}
