import { type Html, html, join } from '../html/html.js';
import type { SitePath } from '../link/site-path.js';
import type { Reference } from '../reference/reference.js';
import { referenceLink } from '../reference/reference-text.js';

/** More links than these are folded. */
const MOST_LINKS = 6;

/** A table of a catalogue; on phones each row becomes a block of its own. The first cell of every row is its header. */
export function catalogueTable(kind: string, columns: readonly string[], rows: readonly Html[]): Html {
  return html`<table class="data catalogue ${kind}">
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}

/** The header of a row, which links to the row itself. */
export function rowHeader(id: string): Html {
  return html`<th scope="row"><a href="#${encodeURI(id)}"><code>${id}</code></a></th>`;
}

/** Links to things by their names; all but the first few are folded when there are many. */
export function nameLinks(names: readonly string[], reference: Reference, from: SitePath): Html {
  const links = names.map((name) => html`<code>${referenceLink(name, reference, from)}</code>`);
  if (links.length <= MOST_LINKS) return join(links, ' ');
  const rest = links.length - MOST_LINKS;
  return html`${join(links.slice(0, MOST_LINKS), ' ')} <details class="more"><summary>${rest} more</summary>${join(links.slice(MOST_LINKS), ' ')}</details>`;
}
