/** Options by their long names, as a person would write them: `true` for one that takes no value, a list for one that may be repeated. */
export type WrittenOptions = Readonly<Record<string, string | true | readonly string[]>>;

/**
 * The command line that gives the options, for a POSIX shell and, as far as quotes go, for others.
 *
 * @param command the program and the command
 */
export function commandLine(command: string, options: WrittenOptions): string {
  const words = Object.entries(options).flatMap(([name, value]) =>
    value === true ? [`--${name}`] : [value].flat().map((one) => `--${name} ${quoted(one)}`),
  );
  return [command, ...words].join(' \\\n  ');
}

/** A value as one word of a shell; single quotes keep everything but themselves. */
function quoted(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
