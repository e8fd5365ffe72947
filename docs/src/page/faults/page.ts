import type { Fault, Subject } from '../../contract/contract.js';
import { type Html, html } from '../../html/html.js';
import { casesPage, faultsPage, type Reference } from '../../reference/reference.js';
import { referenceLink, referenceText } from '../../reference/reference-text.js';
import { catalogueTable, nameLinks, rowHeader } from '../catalogue.js';
import { filterForm } from '../filter-form.js';
import { groupBy } from '../group-by.js';
import type { Page } from '../layout.js';
import { SUBJECTS, subjectsOf } from '../subjects.js';

const CAUGHT = [
  { value: 'yes', label: 'by a case' },
  { value: 'no', label: 'by none' },
];

/** A page of the faults that the mock of each subject can have, by the area of the requirement that they violate. */
export function faultsPages(reference: Reference): Page[] {
  return subjectsOf(reference.contract.faults).map((subject) => subjectPage(subject, reference));
}

/** The faults of a subject, and how many of them some case catches. */
export function caughtOf(
  faults: readonly Fault[],
  subject: Subject,
): { readonly all: number; readonly caught: number } {
  const own = faults.filter((fault) => fault.subject === subject);
  return { all: own.length, caught: own.filter(({ cases }) => cases.length > 0).length };
}

function subjectPage(subject: Subject, reference: Reference): Page {
  const { faults = [], requirements } = reference.contract;
  const own = faults.filter((fault) => fault.subject === subject);
  const { all, caught } = caughtOf(faults, subject);
  const areas = new Map(requirements.map(({ id, area }) => [id, area]));
  const groups = [...groupBy(own, ({ requirement }) => areas.get(requirement) ?? 'Others')];
  const { name, plural } = SUBJECTS[subject];
  const option = (value: string) => ({ value: slug(value), label: value });
  return {
    path: faultsPage(subject),
    title: `Faults of ${plural}`,
    section: faultsPage('wfm'),
    width: 'full',
    scripts: ['assets/filter.js'],
    content: html`<h1>Faults of ${plural}</h1>
<p class="lead">What the ${name} of the mocks does wrong when it is told to, each the violation of one requirement. The suite is tested with them:
${caught === all ? html`all ${all} are caught` : html`${caught} of ${all} are caught`} by ${subjectsOf(reference.contract.cases).includes(subject) ? html`<a href="${casesPage(subject)}">cases</a>` : 'cases'}.</p>
${filterForm('faults', all, [
  { name: 'area', label: 'Area', options: groups.map(([area]) => option(area)) },
  { name: 'caught', label: 'Caught', options: CAUGHT },
])}
${groups.map(([area, members]) => section(area, members, reference))}`,
  };
}

function slug(area: string): string {
  return area.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function section(area: string, faults: readonly Fault[], reference: Reference): Html {
  const anchor = `area-${slug(area)}`;
  return html`<section data-section aria-labelledby="${anchor}">
<h2 id="${anchor}">${area} <span class="count">${faults.length}</span></h2>
${catalogueTable(
  'faults',
  ['Fault', 'What it does', 'Violates', 'Caught by'],
  faults.map((fault) => row(fault, slug(area), reference)),
)}
</section>
`;
}

function row(fault: Fault, area: string, reference: Reference): Html {
  const { name, subject, effect, requirement, cases, blamed = [], why } = fault;
  const page = faultsPage(subject);
  const uncaught = html`<span class="badge tone-warn">not caught</span> ${why ?? ''}`;
  return html`<tr id="${name}" data-entry data-area="${area}" data-caught="${cases.length > 0 ? 'yes' : 'no'}">
${rowHeader(name)}
<td data-label="What it does">${referenceText(effect, reference, page)}</td>
<td data-label="Violates"><code>${referenceLink(requirement, reference, page)}</code>${blamed.length > 0 && html`<span class="sub">and ${nameLinks(blamed, reference, page)}</span>`}</td>
<td data-label="Caught by">${cases.length === 0 ? uncaught : nameLinks(cases, reference, page)}</td>
</tr>
`;
}
