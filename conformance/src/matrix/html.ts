import { badge, html, type Markup } from '../report/html/markup.js';
import { page } from '../report/html/page.js';
import { cellOf, type Matrix, type MatrixCell } from './matrix.js';

/** A matrix as one page that needs nothing besides itself. */
export function matrixHtml(matrix: Matrix): string {
  const notes = matrix.notes.map((note) => html`<p class="notice" role="note">${note}</p>`);
  const body = html`<header><p class="muted">Conformance matrix</p><h1>Who was judged with whom</h1>
<p>Each cell says what one run saw. It certifies nothing, and whoever made the suite is not the Margo initiative.</p>
${notes}</header>
<main>
<section aria-labelledby="overall"><h2 id="overall">Verdicts</h2>${overallTable(matrix)}</section>
<section aria-labelledby="groups"><h2 id="groups">Groups of cases</h2>${groupTable(matrix)}</section>
</main>`;
  return page({ title: 'Conformance matrix', body });
}

function overallTable(matrix: Matrix): Markup {
  const rows = matrix.components.map((component) => {
    const cells = matrix.peers.map((peer) => html`<td>${cellHtml(cellOf(matrix, component, peer))}</td>`);
    return html`<tr><th scope="row">${component}</th>${cells}</tr>`;
  });
  return table('Components down, the other side across', ['Component', ...matrix.peers], rows);
}

function cellHtml(cell: MatrixCell | undefined): Markup {
  if (cell === undefined) return html`<span class="muted">no report</span>`;
  const { overall, counts, complete, finishedAt, file } = cell;
  const numbers = Object.entries(counts.cases).map(([verdict, number]) => `${number} ${verdict}`);
  const partial = complete ? '' : ', partial';
  return html`${badge(overall)}<br>${numbers.join(', ')}${partial}<br><span class="muted">${finishedAt}, ${file}</span>`;
}

/** Groups down, one column for each pair. */
function groupTable({ cells }: Matrix): Markup {
  const groups = [...new Set(cells.flatMap((cell) => cell.groups.map(({ group }) => group)))];
  const rows = groups.map((name) => {
    const verdicts = cells.map((cell) => cell.groups.find(({ group }) => group === name)?.verdict);
    const columns = verdicts.map((verdict) => html`<td>${verdict === undefined ? '–' : badge(verdict)}</td>`);
    return html`<tr><th scope="row">${name}</th>${columns}</tr>`;
  });
  const pairs = cells.map(({ component, peer }) => `${component} with ${peer}`);
  return table('A group that was left out counts as not run', ['Group', ...pairs], rows);
}

/** A table that scrolls by itself when it is wider than the page. */
function table(caption: string, columns: readonly string[], rows: readonly Markup[]): Markup {
  const head = columns.map((name) => html`<th scope="col">${name}</th>`);
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
