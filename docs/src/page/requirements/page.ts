import type { Requirement } from '../../contract/contract.js';
import { type Html, html, slugOf } from '../../html/html.js';
import { profileLabel } from '../../openapi/operation.js';
import type { Reference } from '../../reference/reference.js';
import { catalogueTable } from '../catalogue.js';
import { type Filter, type FilterOption, filterForm } from '../filter-form.js';
import { groupBy } from '../group-by.js';
import type { Page } from '../layout.js';
import { requirementRow } from './entry.js';
import { ACTORS } from './words.js';

/** Every requirement, by area, with a form that narrows them down. */
export function requirementsPage(reference: Reference): Page {
  const { requirements } = reference.contract;
  const areas = [...groupBy(requirements, ({ area }) => area)];
  return {
    path: 'requirements.html',
    title: 'Requirements',
    width: 'full',
    scripts: ['assets/filter.js'],
    content: html`<h1>Requirements</h1>
<p class="lead">Everything a product has to, should or may do at this interface. Conformance means this list and nothing else.
Each requirement says who has to change when it is not met, which cases test it, and with which faults of a mock they are tested.</p>
${filterForm('requirements', requirements.length, requirementFilters(reference))}
${areas.map(([area, entries]) => areaSection(area, entries, reference))}`,
  };
}

function areaSection(area: string, entries: readonly Requirement[], reference: Reference): Html {
  return html`<section data-section aria-labelledby="${areaAnchor(area)}">
<h2 id="${areaAnchor(area)}">${area} <span class="count">${entries.length}</span></h2>
${catalogueTable(
  'requirements',
  ['Requirement', 'Level', 'Binds', 'Statement', 'Tested by'],
  entries.map((entry) => requirementRow(entry, reference)),
)}
</section>
`;
}

function areaAnchor(area: string): string {
  return `area-${slugOf(area)}`;
}

const LEVELS = { MUST: 'MUST', SHOULD: 'SHOULD', MAY: 'MAY' };

/** What requirements can be narrowed down by; only values that some requirement has are offered. */
function requirementFilters({ contract: { requirements }, documents, operations }: Reference): Filter[] {
  const named = new Set(requirements.flatMap(operationIdsOf));
  const areas = [...new Set(requirements.map(({ area }) => area))];
  return [
    { name: 'area', label: 'Area', options: areas.map((area) => ({ value: slugOf(area), label: area })) },
    { name: 'level', label: 'Level', options: present(LEVELS, requirements, 'level') },
    { name: 'actor', label: 'Actor', options: present(ACTORS, requirements, 'actor') },
    {
      name: 'profile',
      label: 'Profile',
      options: [...new Set(documents.map(({ profile }) => profile))]
        .filter((profile) => profile !== '')
        .map((profile) => ({ value: profile, label: profileLabel(profile) })),
    },
    {
      name: 'operation',
      label: 'Operation',
      options: [...new Set(operations.map(({ operationId }) => operationId))]
        .filter((operationId) => named.has(operationId))
        .map((operationId) => ({ value: operationId, label: operationId })),
    },
    {
      name: 'cases',
      label: 'Tested',
      options: [
        { value: 'yes', label: 'by a case' },
        { value: 'no', label: 'by none' },
      ],
    },
  ];
}

function operationIdsOf({ operations }: Requirement): readonly string[] {
  return typeof operations === 'string' ? [] : operations;
}

function present<Name extends 'level' | 'actor'>(
  labels: Readonly<Record<Requirement[Name], string>>,
  requirements: readonly Requirement[],
  name: Name,
): FilterOption[] {
  const values = new Set<string>(requirements.map((requirement) => requirement[name]));
  return Object.entries<string>(labels)
    .filter(([value]) => values.has(value))
    .map(([value, label]) => ({ value, label }));
}
