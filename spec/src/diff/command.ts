import { SpecError, SpecErrors } from '../spec-error.js';
import { compareContracts } from './compare.js';
import { DiffError, readContract, readContractAt } from './read-contract.js';
import { type Audience, reportOf, toHtml, toMarkdown, toText } from './report.js';

/** How a difference is written. */
export type DiffFormat = 'text' | 'markdown' | 'html' | 'json';

/** What to compare, and where to write it. */
export interface DiffCommand {
  /** Two profiles, documents or files; one of them with `base`. */
  readonly subjects: readonly string[];
  /** A revision of git to compare with what is in the folder now. */
  readonly base?: string;
  readonly specDirectory: string;
  readonly format: DiffFormat;
  readonly audiences: readonly Audience[];
  readonly print: (text: string) => void;
  readonly printError: (line: string) => void;
}

/**
 * Compares two profiles, or two revisions of one document, and prints what that means to each side.
 *
 * @returns the exit status: 0 compared, 2 could not run
 */
export async function diffCommand(command: DiffCommand): Promise<0 | 2> {
  const { format, audiences, print, printError } = command;
  try {
    const [from, to] = await Promise.all(sidesOf(command));
    const difference = compareContracts(from, to);
    if (format === 'json') {
      print(`${JSON.stringify(difference, null, 2)}\n`);
      return 0;
    }
    const report = reportOf(difference, audiences);
    const write = { text: toText, markdown: toMarkdown, html: toHtml }[format];
    print(`${write(report).trimEnd()}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof DiffError || error instanceof SpecErrors || error instanceof SpecError))
      throw error;
    printError(error.message);
    return 2;
  }
}

function sidesOf({ subjects, base, specDirectory }: DiffCommand) {
  const [from, to, ...others] = subjects;
  if (from === undefined || others.length > 0) throw new DiffError('name two profiles, documents or files');
  if (base === undefined) {
    if (to === undefined)
      throw new DiffError(
        `name what to compare ${from} with: a profile, a document, a file, or --base REVISION`,
      );
    return [readContract(from, specDirectory), readContract(to, specDirectory)] as const;
  }
  if (to !== undefined || /\.ya?ml$/.test(from))
    throw new DiffError(
      'with --base, name one profile or document; it is compared with itself at that revision',
    );
  return [readContractAt(base, from, specDirectory), readContract(from, specDirectory)] as const;
}
