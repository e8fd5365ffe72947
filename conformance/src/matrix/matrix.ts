import type { Report, ReportGroup } from '../report/report.js';
import { placeOf } from '../report/target.js';

/** What one component did with one other. */
export interface MatrixCell {
  readonly component: string;
  readonly peer: string;
  /** The file of the report. */
  readonly file: string;
  readonly finishedAt: string;
  readonly overall: Report['overall'];
  readonly reading: Report['configuration']['reading'];
  readonly complete: boolean;
  readonly counts: Report['counts'];
  readonly groups: readonly ReportGroup[];
}

/** Who was judged with whom. */
export interface Matrix {
  /** What makes the reports hard to compare, as sentences. */
  readonly notes: readonly string[];
  readonly components: readonly string[];
  readonly peers: readonly string[];
  /** At most one for each pair: of several runs the last. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixInput {
  readonly file: string;
  readonly report: Report;
}

/** Merges reports into one table. */
export function mergeReports(inputs: readonly MatrixInput[]): Matrix {
  const latest = new Map<string, MatrixCell>();
  for (const cell of inputs.map(toCell)) {
    const pair = JSON.stringify([cell.component, cell.peer]);
    const known = latest.get(pair);
    if (known === undefined || Date.parse(known.finishedAt) <= Date.parse(cell.finishedAt))
      latest.set(pair, cell);
  }
  const cells = [...latest.values()];
  return {
    notes: [...notesOn(inputs, inputs.length - cells.length)],
    components: sorted(cells.map(({ component }) => component)),
    peers: sorted(cells.map(({ peer }) => peer)),
    cells,
  };
}

/** The cell of a pair, if there is a report of it. */
export function cellOf({ cells }: Matrix, component: string, peer: string): MatrixCell | undefined {
  return cells.find((cell) => cell.component === component && cell.peer === peer);
}

function toCell({ file, report }: MatrixInput): MatrixCell {
  const {
    target,
    suite,
    peer = `suite ${suite.version}`,
    finishedAt,
    overall,
    complete,
    counts,
    groups,
  } = report;
  const { component } = target;
  return {
    component: component === undefined ? placeOf(target) : `${component.name}@${component.version}`,
    peer,
    file,
    finishedAt,
    overall,
    reading: report.configuration.reading,
    complete: complete && report.ended === 'finished',
    counts,
    groups,
  };
}

function* notesOn(inputs: readonly MatrixInput[], superseded: number): Generator<string> {
  const reports = inputs.map(({ report }) => report);
  const contracts = sorted(
    reports.map(({ contract }) => `${contract.version} (${contract.digest.slice(0, 19)}…)`),
  );
  const suites = sorted(reports.map(({ suite }) => suite.version));
  const readings = sorted(reports.map(({ configuration }) => configuration.reading));
  if (contracts.length > 1) yield `The reports are by different contracts: ${contracts.join(', ')}.`;
  if (suites.length > 1) yield `The reports are by different versions of the suite: ${suites.join(', ')}.`;
  if (readings.length > 1) yield 'Some reports read the errata strictly, others leniently.';
  if (superseded > 0)
    yield `Of several reports about one pair the last counts; ${superseded} earlier ones are left out.`;
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
