import { visible } from '../text.js';
import { type Cause, causesOf } from './causes.js';
import type { Report } from './report.js';
import { placeOf } from './target.js';
import { type Colors, painter, verdictText } from './terminal.js';

const COLUMNS = 80;
const LINES = 24;

/** Where the rest can be read, and the command line that shows one case again. */
export interface SummaryPlaces {
  /** The page of the report, if one is written. */
  readonly page?: string;
}

/** The end of a run in at most 24 lines of 80 columns, however much is wrong. */
export function summary(report: Report, colors: Colors, places: SummaryPlaces = {}): string {
  const facts = [
    ...headLines(report),
    ...countLines(report),
    ...notShownLines(report),
    ...notRunLines(report),
    ...readingLines(report),
    ...knownLines(report),
    ...(places.page === undefined ? [] : [fit(`report        ${places.page}`)]),
  ];
  const end = [verdictLine(report, colors), ...meaning(report)];
  const room = LINES - facts.length - end.length - 2;
  return [...worst(report, colors, room, places), ...facts, ...end].join('\n');
}

/** The gravest faults, as many as there is room for, and where the others are. */
function worst(report: Report, colors: Colors, room: number, { page }: SummaryPlaces): string[] {
  const all = causesOf(report);
  if (all.length === 0) return [];
  const shown = all.slice(0, all.length > room ? room - 1 : room);
  const rest = all.length - shown.length;
  const where = page === undefined ? 'above; --report FOLDER writes them down' : `above, and in ${page}`;
  return [
    ...shown.map((cause) => causeLine(cause, colors)),
    ...(rest === 0 ? [] : [fit(`… and ${rest} more: ${where}`)]),
    '',
  ];
}

function causeLine({ verdict, requirements, finding, reason = '', cases }: Cause, colors: Colors): string {
  const [first] = cases;
  const known = cases.every((item) => item.known !== undefined) ? '(known) ' : '';
  const where = `${first?.id}${others(cases)}`;
  const what =
    finding === undefined ? reason : `${requirements.join(', ')}: ${finding.actual}, not ${finding.expected}`;
  return `${verdictText(verdict, colors, 7)} ${fit(visible(`${known}${where}  ${what}`), COLUMNS - 8)}`;
}

/** How many cases besides the first show a cause, those that failed by it apart from those that came no further. */
function others([first, ...rest]: Cause['cases']): string {
  const alike = rest.filter(({ verdict }) => verdict === first?.verdict).length;
  const other = rest.length - alike;
  const more = alike === 0 ? '' : ` and ${alike} more`;
  return other === 0 ? more : `${more} (seen in ${other} ${other === 1 ? 'other' : 'others'})`;
}

/** What stands out over every cause: the target is gone, or speaks a dialect. */
function headLines({ death, dialect }: Report): string[] {
  return [
    ...(death === undefined
      ? []
      : [fit(visible(`stopped responding after ${death.case}, ${death.request}`))]),
    ...(dialect === undefined
      ? []
      : [fit(`dialect       ${dialect.beneath} beneath the dialect ${dialect.name}`)]),
  ];
}

function countLines({ cases, requirements, counts, groups, complete, ended }: Report): string[] {
  const failed = groups.filter(({ verdict }) => verdict === 'failed').map(({ group }) => group);
  const extent = ended === 'finished' ? (complete ? '' : ', a selection') : `, ${ended} before the end`;
  return [
    fit(`cases         ${cases.length}: ${numbers(counts.cases)}${extent}`),
    fit(`requirements  ${requirements.length}: ${numbers(counts.requirements)}`),
    ...(failed.length === 0 ? [] : [fit(`groups        failed in ${failed.join(', ')}`)]),
  ];
}

/** Through what cases were not shown, in one line: the requirements that are to blame are above. */
function notShownLines({ cases }: Report): string[] {
  const open = cases.filter(({ verdict }) => verdict === 'not-shown');
  if (open.length === 0) return [];
  const through = [...new Set(open.flatMap(({ through: ids = [] }) => ids))];
  const by = through.length === 0 ? 'their set-up failed' : `through ${through.join(', ')}`;
  return [fit(`not shown     ${open.length}: ${by}`)];
}

/** The reasons why cases were not run, the most frequent first. */
function notRunLines({ cases }: Report): string[] {
  const reasons = new Map<string, number>();
  for (const { verdict, reason = '' } of cases) {
    if (verdict === 'not-run') reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const sorted = [...reasons].sort(([, a], [, b]) => b - a);
  const rest = sorted.slice(2).reduce((sum, [, number]) => sum + number, 0);
  return [
    ...sorted.slice(0, 2).map(([reason, number]) => fit(visible(`not run       ${number}: ${reason}`))),
    ...(rest === 0 ? [] : [fit(`not run       ${rest}: for other reasons`)]),
  ];
}

function readingLines({ configuration: { reading }, errata, otherwise }: Report): string[] {
  const decisive = errata.filter((erratum) => erratum.decisive.length > 0);
  if (decisive.length === 0) return [];
  const cases = new Set(decisive.flatMap((erratum) => erratum.decisive));
  const ids = decisive.map(({ id }) => id).join(', ');
  const effect = otherwise === undefined ? '' : `; else ${otherwise}`;
  const verdicts = cases.size === 1 ? '1 verdict hangs' : `${cases.size} verdicts hang`;
  return [fit(`reading       ${reading}${effect}; ${verdicts} on ${ids}`)];
}

function knownLines({ knownFailing }: Report): string[] {
  if (knownFailing === undefined) return [];
  const { entries, faults, asExpected } = knownFailing;
  const state = asExpected ? 'nothing else is wrong' : 'not everything is as expected';
  const number = new Set(entries.flatMap(({ cases }) => cases)).size;
  const rest = faults.length - 2;
  return [
    fit(`known failing ${number} ${number === 1 ? 'case' : 'cases'}; ${state}`),
    ...faults.slice(0, 2).map((fault) => fit(visible(`  ${fault}`))),
    ...(rest > 0 ? [`  … and ${rest} more entries that do not hold`] : []),
  ];
}

function verdictLine({ overall, target }: Report, colors: Colors): string {
  const { component } = target;
  const place = placeOf(target);
  const name = component === undefined ? place : `${component.name}@${component.version} at ${place}`;
  return `${colors.bold(painter(overall, colors)(overall))}: ${fit(visible(name), COLUMNS - overall.length - 2)}`;
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

function fit(text: string, columns = COLUMNS): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  const characters = [...line];
  return characters.length <= columns ? line : `${characters.slice(0, columns - 1).join('')}…`;
}
