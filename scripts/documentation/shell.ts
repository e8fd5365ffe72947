/** One command of a shell example. */
export interface ShellCommand {
  /** The line on which it stands, counted from 0 within the block. */
  readonly line: number;
  /** Program and arguments, without quotes. */
  readonly words: readonly string[];
}

const ASSIGNMENT = /^[A-Z_]+=/;
const WORD = /(?:[^\s'"]|'[^']*'|"[^"]*")+/g;

/** The commands of a shell example: comments removed, continued lines joined, split where one command ends. */
export function shellCommands(text: string): ShellCommand[] {
  return logicalLines(text).flatMap(({ line, content }) =>
    commandsIn(wordsOf(content)).flatMap((words) => (words.length === 0 ? [] : [{ line, words }])),
  );
}

function logicalLines(text: string): { line: number; content: string }[] {
  const joined: { line: number; content: string }[] = [];
  let continues = false;
  for (const [line, raw] of text.split('\n').entries()) {
    const content = raw.replace(/(^|\s)#.*$/, '').trim();
    const previous = continues ? joined.at(-1) : undefined;
    const kept = content.replace(/\\$/, ' ');
    if (previous === undefined) joined.push({ line, content: kept });
    else previous.content += kept;
    continues = content.endsWith('\\');
  }
  return joined;
}

function wordsOf(content: string): string[] {
  return (content.match(WORD) ?? []).map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));
}

function commandsIn(words: readonly string[]): string[][] {
  const commands: string[][] = [[]];
  for (const word of words) {
    const current = commands.at(-1) ?? [];
    if (['&&', '||', '|', ';', '&'].includes(word)) commands.push([]);
    else if (current.length > 0 || !ASSIGNMENT.test(word)) current.push(word);
  }
  return commands;
}
