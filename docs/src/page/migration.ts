import type { Audience, Section } from '../contract/contract.js';
import { Html, html, slugOf } from '../html/html.js';
import type { SitePath } from '../link/site-path.js';
import type { Reference } from '../reference/reference.js';
import { referenceText } from '../reference/reference-text.js';
import type { Page } from './layout.js';

/** The page that says what a change of profile means. */
export const MIGRATION_PAGE: SitePath = 'migration.html';

/** What a change from the signature profile to the mutual-TLS profile means, apart for each side; no page without both. */
export function migrationPages(reference: Reference): Page[] {
  const { migration } = reference.contract;
  if (migration === undefined) return [];
  const parts = [...migration];
  return [
    {
      path: MIGRATION_PAGE,
      title: 'Migration',
      content: html`<h1>From signatures to mutual TLS</h1>
<p class="lead">What changes for those who go from the <a href="signature.html">signature profile</a> to the
<a href="mtls.html">mutual-TLS profile</a>, apart for each side. A machine compares the documents and the requirements of the two, so nothing is
left out.</p>
<div class="cards">
${parts.map(([audience, part]) => contents(audience, part))}</div>
<div class="migration">
${parts.map(([audience, part]) => section(part, audience, 2, reference))}</div>`,
    },
  ];
}

function contents(audience: Audience, { heading, sections }: Section): Html {
  return html`<nav class="card" aria-label="${heading}">
<h2><a href="#${audience}">${heading}</a></h2>
<ul>
${sections.map((below) => html`<li><a href="#${anchorOf(below, audience)}">${shortened(below.heading)}</a></li>\n`)}</ul>
</nav>
`;
}

/** A heading without the method and path of its operation. */
function shortened(heading: string): string {
  return heading.replace(/ \(.*\)$/, '');
}

function anchorOf({ heading }: Section, above: string): string {
  return `${above}-${slugOf(heading)}`;
}

function section(part: Section, anchor: string, level: number, reference: Reference): Html {
  const { heading, lines, sections } = part;
  const tag = new Html(`h${level}`);
  // Parts of two sides share their headings, so that only the sides themselves are landmarks.
  return html`<section${level === 2 && html` aria-labelledby="${anchor}"`}>
<${tag} id="${anchor}">${heading}</${tag}>
${lines.length > 0 && html`<ul>\n${lines.map((line) => html`<li>${referenceText(line, reference, MIGRATION_PAGE, 'mtls')}</li>\n`)}</ul>\n`}${sections.map((below) => section(below, anchorOf(below, anchor), level + 1, reference))}</section>
`;
}
