import type { ReportFinding } from '../report.js';

/** A stretch of a text: where it begins and ends. */
export type Range = readonly [from: number, to: number];

/** The names that a finding gives to what offends: fields, members, places. */
const NAMES =
  /"([\w@-]+)"|\/([\w~-]+)(?=[: ]|$)|\b([A-Z][\w]*(?:-[\w]+)+|ETag|Date|Accept|Allow|[a-z]+[A-Z]\w*)\b|\bmember (\w+)/g;

/**
 * The places of a message that findings are about, as far as the words of the findings say: the status line, field lines, and
 * names of members of the body.
 *
 * @param message a message as text: a start line, field lines, an empty line, content
 */
export function offences(
  message: string,
  findings: readonly Pick<ReportFinding, 'expected' | 'actual'>[],
): Range[] {
  const head = message.indexOf('\n\n') === -1 ? message.length : message.indexOf('\n\n');
  const found = findings.flatMap(({ expected, actual }) => {
    const isStatus = message.startsWith('HTTP/') && /^status \d/.test(actual);
    const status = isStatus ? [rangeOfLine(message, 0)] : [];
    const names = new Set(
      [...`${expected} ${actual}`.matchAll(NAMES)].map((parts) => parts.slice(1).join('')),
    );
    return [...status, ...[...names].flatMap((name) => placesOf(name, message, head))];
  });
  return merged(found);
}

function placesOf(name: string, message: string, head: number): Range[] {
  const field = message.slice(0, head).toLowerCase().indexOf(`\n${name.toLowerCase()}:`);
  if (field !== -1) return [rangeOfLine(message, field + 1)];
  const member = message.indexOf(`"${name}"`, head);
  return member === -1 ? [] : [[member, member + name.length + 2]];
}

function rangeOfLine(message: string, from: number): Range {
  const end = message.indexOf('\n', from);
  return [from, end === -1 ? message.length : end];
}

function merged(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  return sorted.filter(([from], index) => sorted.slice(0, index).every(([, to]) => to <= from));
}
