/** Takes one line for the people who run a mock. Nothing secret is ever put into it. */
export type Log = (line: string) => void;

/** The log of a command: stderr, since stdout carries the one JSON line. */
export const logToStderr: Log = (line) => {
  process.stderr.write(`${line}\n`);
};

/** The log of whoever does not want one. */
export const logNothing: Log = () => undefined;
