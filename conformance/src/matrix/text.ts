import { visibleLine } from '../text.js';
import { cellOf, type Matrix, type MatrixCell } from './matrix.js';

/** A matrix as a table of plain text: components down, peers across. */
export function matrixText(matrix: Matrix): string {
  const { notes, components, peers } = matrix;
  const rows = [
    ['component', ...peers],
    ...components.map((component) => [
      component,
      ...peers.map((peer) => cellText(cellOf(matrix, component, peer))),
    ]),
  ].map((row) => row.map(visibleLine));
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...notes.map((note) => `note: ${visibleLine(note)}`), ...lines].join('\n');
}

/** A cell in a few words. */
function cellText(cell: MatrixCell | undefined): string {
  if (cell === undefined) return '–';
  const { counts, overall, complete } = cell;
  const all = Object.values(counts.cases).reduce((sum, number) => sum + number, 0);
  return `${overall} (${counts.cases.passed ?? 0}/${all}${complete ? '' : ', partial'})`;
}
