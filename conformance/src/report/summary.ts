import { visibleLine } from '../text.js';
import { type Cause, causesOf, withoutValues } from './causes.js';
import { serverText } from './message-text.js';
import type { Report } from './report.js';
import { placeOf } from './target.js';
import { type Colors, painter, verdictText } from './terminal.js';

const LINES = 24;

/** What surrounds a summary. */
export interface SummaryPlaces {
  /** The page of the report, if one is written. */
  readonly page?: string;
  /** How wide a line may be, in characters; as wide as need be by default. */
  readonly columns?: number;
}

type Fit = (text: string) => string;

/** The end of a run in at most 24 lines, however much is wrong, each as wide as the terminal at most. */
export function summary(report: Report, colors: Colors, places: SummaryPlaces = {}): string {
  const fit: Fit = (text) => fitted(text, places.columns);
  const facts = [
    ...headLines(report, fit),
    ...countLines(report, fit),
    ...notShownLines(report, fit),
    ...notRunLines(report, fit),
    ...readingLines(report, fit),
    ...knownLines(report, fit),
    ...(places.page === undefined ? [] : [fit(`report        ${places.page}`)]),
  ];
  const end = [verdictLine(report, colors, places.columns), ...meaning(report)];
  const room = LINES - facts.length - end.length - 2;
  return [...worst(report, colors, Math.max(room, 1), places), ...facts, ...end].join('\n');
}

/** The gravest faults, as many as there is room for, and where the others are. */
function worst(report: Report, colors: Colors, room: number, { page, columns }: SummaryPlaces): string[] {
  const all = causesOf(report);
  if (all.length === 0) return [];
  const shown = all.slice(0, all.length > room ? room - 1 : room);
  const rest = all.length - shown.length;
  const where = page === undefined ? 'above; --report FOLDER writes them down' : `above, and in ${page}`;
  return [
    ...shown.map((cause) => causeLine(cause, colors, columns)),
    ...(rest === 0 ? [] : [fitted(`… and ${rest} more: ${where}`, columns)]),
    '',
  ];
}

function causeLine(
  { verdict, requirements, finding, reason = '', cases }: Cause,
  colors: Colors,
  columns?: number,
): string {
  const [first] = cases;
  const known = cases.every((item) => item.known !== undefined) ? '(known) ' : '';
  const where = `${first?.id}${others(cases)}`;
  const text = first === undefined ? undefined : serverText(first, finding?.step);
  const says = text === undefined ? '' : `; it says “${text}”`;
  const what =
    finding === undefined ? reason : `${requirements.join(', ')}: ${finding.actual}, not ${finding.expected}`;
  return `${verdictText(verdict, colors, 7)} ${fitted(`${known}${where}  ${what}${says}`, columns && columns - 8)}`;
}

/** How many cases besides the first show a cause, those that failed by it apart from those that came no further. */
function others([first, ...rest]: Cause['cases']): string {
  const alike = rest.filter(({ verdict }) => verdict === first?.verdict).length;
  const other = rest.length - alike;
  const more = alike === 0 ? '' : ` and ${alike} more`;
  return other === 0 ? more : `${more} (seen in ${other} ${other === 1 ? 'other' : 'others'})`;
}

/** What stands out over every cause: the target is gone, or speaks a dialect. */
function headLines({ death, dialect }: Report, fit: Fit): string[] {
  return [
    ...(death === undefined ? [] : [fit(`stopped responding after ${death.case}, ${death.request}`)]),
    ...(dialect === undefined
      ? []
      : [fit(`dialect       ${dialect.beneath} beneath the dialect ${dialect.name}`)]),
  ];
}

function countLines({ cases, requirements, counts, groups, complete, ended }: Report, fit: Fit): string[] {
  const failed = groups.filter(({ verdict }) => verdict === 'failed').map(({ group }) => group);
  const extent = ended === 'finished' ? (complete ? '' : ', a selection') : `, ${ended} before the end`;
  return [
    fit(`cases         ${cases.length}: ${numbers(counts.cases)}${extent}`),
    fit(`requirements  ${requirements.length}: ${numbers(counts.requirements)}`),
    ...(failed.length === 0 ? [] : [fit(`groups        failed in ${failed.join(', ')}`)]),
  ];
}

/** Why cases were not shown, each reason in one line: the requirements that are to blame are above. */
function notShownLines({ cases }: Report, fit: Fit): string[] {
  const open = cases.filter(({ verdict }) => verdict === 'not-shown');
  const reasons = open.map(({ through = [], reason = '' }) =>
    through.length === 0 ? reason : `through ${through.join(', ')}`,
  );
  return reasonLines('not shown', reasons, 3).map(fit);
}

/** Why cases were not run, each reason in one line. */
function notRunLines({ cases }: Report, fit: Fit): string[] {
  const left = cases.filter(({ verdict }) => verdict === 'not-run');
  return reasonLines(
    'not run',
    left.map(({ reason = '' }) => reason),
    4,
  ).map(fit);
}

/** Reasons with the number of their cases, the most frequent first; ids and digests make no other reason. */
function reasonLines(name: string, reasons: readonly string[], most: number): string[] {
  const groups = new Map<string, { readonly reason: string; number: number }>();
  for (const reason of reasons) {
    const key = withoutValues(reason);
    const group = groups.get(key) ?? { reason, number: 0 };
    group.number += 1;
    groups.set(key, group);
  }
  const sorted = [...groups.values()].sort((a, b) => b.number - a.number);
  const rest = sorted.slice(most).reduce((sum, { number }) => sum + number, 0);
  return [
    ...sorted.slice(0, most).map(({ reason, number }) => `${name.padEnd(13)} ${number}: ${reason}`),
    ...(rest === 0 ? [] : [`${name.padEnd(13)} ${rest}: for other reasons`]),
  ];
}

function readingLines({ configuration: { reading }, errata, otherwise }: Report, fit: Fit): string[] {
  const decisive = errata.filter((erratum) => erratum.decisive.length > 0);
  if (decisive.length === 0) return [];
  const cases = new Set(decisive.flatMap((erratum) => erratum.decisive));
  const ids = decisive.map(({ id }) => id).join(', ');
  const effect = otherwise === undefined ? '' : `; else ${otherwise}`;
  const verdicts = cases.size === 1 ? '1 verdict hangs' : `${cases.size} verdicts hang`;
  return [fit(`reading       ${reading}${effect}; ${verdicts} on ${ids}`)];
}

function knownLines({ knownFailing }: Report, fit: Fit): string[] {
  if (knownFailing === undefined) return [];
  const { entries, faults, asExpected } = knownFailing;
  const state = asExpected ? 'nothing else is wrong' : 'not everything is as expected';
  const number = new Set(entries.flatMap(({ cases }) => cases)).size;
  const rest = faults.length - 2;
  return [
    fit(`known failing ${number} ${number === 1 ? 'case' : 'cases'}; ${state}`),
    ...faults.slice(0, 2).map((fault) => fit(`  ${fault}`)),
    ...(rest > 0 ? [`  … and ${rest} more entries that do not hold`] : []),
  ];
}

function verdictLine({ overall, target }: Report, colors: Colors, columns?: number): string {
  const { component } = target;
  const place = placeOf(target);
  const name = component === undefined ? place : `${component.name}@${component.version} at ${place}`;
  return `${colors.bold(painter(overall, colors)(overall))}: ${fitted(name, columns && columns - overall.length - 2)}`;
}

function meaning({ overall }: Report): string[] {
  if (overall !== 'incomplete') return [];
  return ['Nothing failed, but not everything could be tested; the cases left open say why.'];
}

function numbers(counts: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(counts)
    .map(([verdict, number]) => `${number} ${verdict}`)
    .join(', ');
}

/** One line, which others' text in it cannot leave, cut where it would be wider than the terminal. */
function fitted(text: string, columns = Number.POSITIVE_INFINITY): string {
  const characters = [...visibleLine(text.replace(/\s*\n\s*/g, ' '))];
  return characters.length <= columns
    ? characters.join('')
    : `${characters.slice(0, Math.max(columns - 1, 0)).join('')}…`;
}
