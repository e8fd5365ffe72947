/** Takes one line for the people who run a mock. Nothing secret is ever put into it. */
export type Log = (line: string) => void;

/** The log of a command: stderr, since stdout carries the one JSON line. */
export const logToStderr: Log = (line) => {
  if (waiting === '') {
    setImmediate(writeWaiting);
    process.once('exit', writeWaiting);
  }
  waiting += `${withoutControls(line)}\n`;
};

/** Lines of this turn of the event loop: one write for all of them, since under load a write for each costs more than a response. */
let waiting = '';

function writeWaiting(): void {
  process.removeListener('exit', writeWaiting);
  if (waiting !== '') process.stderr.write(waiting);
  waiting = '';
}

/** A log for those who want none. */
export const logNothing: Log = () => undefined;

/** Text in which there is nothing to look for. */
const HARMLESS = /^[ -~\n]*$/;
/** Characters that move a cursor, change colours, or turn the direction of writing. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A name that others chose, on one line and as it can be seen: what a terminal would obey becomes `\u{…}`. */
export function visible(name: string): string {
  return name.replace(CONTROLS, escapeOf);
}

/** The same for text that may have several lines, such as the stack of an error. */
export function withoutControls(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text.replace(CONTROLS, (character) => (character === '\n' ? character : escapeOf(character)));
}

function escapeOf(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}
