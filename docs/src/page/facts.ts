import { type Html, html } from '../html/html.js';

/** A term and what there is to say about it; `undefined` leaves the term out. */
export type Fact = readonly [term: string, description: Html | string | undefined];

/** A list of terms and descriptions. */
export function factList(facts: readonly Fact[]): Html {
  const rows = facts.filter(([, description]) => description !== undefined);
  if (rows.length === 0) return html``;
  return html`<dl class="facts">
${rows.map(([term, description]) => html`<div><dt>${term}</dt><dd>${description}</dd></div>\n`)}</dl>`;
}
