import type { Requirement } from '../../contract/contract.js';
import { type Html, html } from '../../html/html.js';
import { slugOf } from '../../html/slug.js';
import type { Reference } from '../../site/reference.js';
import { filterForm } from '../filter-form.js';
import { groupBy } from '../group-by.js';
import type { Page } from '../layout.js';
import { requirementEntry } from './entry.js';
import { requirementFilters } from './filters.js';

/** Every requirement, by area, with a form that narrows them down. */
export function requirementsPage(reference: Reference): Page {
  const { requirements } = reference.contract;
  const areas = [...groupBy(requirements, ({ area }) => area)];
  return {
    path: 'requirements.html',
    title: 'Requirements',
    scripts: ['assets/filter.js'],
    content: html`<h1>Requirements</h1>
<p class="lead">Everything a product has to, should or may do at this interface. Conformance means this list and nothing else.
Each requirement says who has to change when it is not met, which cases test it, and with which faults of a mock they are tested.</p>
${filterForm('requirements', requirements.length, requirementFilters(reference))}
<nav class="contents" aria-label="Areas" data-whole-list>
<ul>
${areas.map(([area, { length }]) => html`<li><a href="#${areaAnchor(area)}">${area}</a> <span class="count">${length}</span></li>\n`)}</ul>
</nav>
${areas.map(([area, entries]) => areaSection(area, entries, reference))}`,
  };
}

function areaSection(area: string, entries: readonly Requirement[], reference: Reference): Html {
  return html`<section data-group aria-labelledby="${areaAnchor(area)}">
<h2 id="${areaAnchor(area)}">${area}</h2>
${entries.map((entry) => requirementEntry(entry, reference))}</section>
`;
}

function areaAnchor(area: string): string {
  return `area-${slugOf(area)}`;
}
