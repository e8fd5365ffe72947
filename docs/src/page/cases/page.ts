import type { SiteCase, Subject } from '../../contract/contract.js';
import { type Html, html } from '../../html/html.js';
import { casesPage, faultsPage, type Reference } from '../../reference/reference.js';
import { catalogueTable, nameLinks, rowHeader } from '../catalogue.js';
import { type Filter, filterForm } from '../filter-form.js';
import { groupBy } from '../group-by.js';
import type { Page } from '../layout.js';
import { SUBJECTS, subjectsOf } from '../subjects.js';

/** A page of the cases about each subject, by group. */
export function casesPages(reference: Reference): Page[] {
  return subjectsOf(reference.contract.cases).map((subject) => subjectPage(subject, reference));
}

function subjectPage(subject: Subject, reference: Reference): Page {
  const all = (reference.contract.cases ?? []).filter((item) => item.subject === subject);
  const derived = all.filter(({ isDerived }) => isDerived).length;
  const { name, plural } = SUBJECTS[subject];
  const groups = [...groupBy(all, ({ group }) => group)];
  const violations = violationsOf(subject, reference);
  return {
    path: casesPage(subject),
    title: `Cases about ${plural}`,
    section: casesPage('wfm'),
    width: 'full',
    scripts: ['assets/filter.js'],
    content: html`<h1>Cases about ${plural}</h1>
<p class="lead">The ${all.length} cases with which the conformance suite judges a ${name}, by group${
      derived > 0 &&
      html`; ${derived} of them are derived from
constraints of the contract`
    }. Each names the requirements that it is about, and the ${subjectsOf(reference.contract.faults).includes(subject) ? html`<a href="${faultsPage(subject)}">faults</a>` : 'faults'} that make it fail.</p>
${filterForm(
  'cases',
  all.length,
  filtersOf(
    groups.map(([group]) => group),
    all,
  ),
)}
${groups.map(([group, items]) => section(group, items, violations, reference))}`,
  };
}

/** Names of the faults that make each case fail. */
function violationsOf(
  subject: Subject,
  { contract: { faults = [] } }: Reference,
): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const fault of faults.filter((one) => one.subject === subject)) {
    for (const id of fault.cases) found.set(id, [...(found.get(id) ?? []), fault.name]);
  }
  return found;
}

function filtersOf(groups: readonly string[], cases: readonly SiteCase[]): Filter[] {
  const needs = [...new Set(cases.flatMap((item) => item.needs))].sort();
  const option = (value: string) => ({ value, label: value });
  return [
    { name: 'group', label: 'Group', options: groups.map(option) },
    {
      name: 'needs',
      label: 'Needs',
      options: [{ value: 'nothing', label: 'nothing' }, ...needs.map(option)],
    },
    {
      name: 'made',
      label: 'Made',
      options: [
        { value: 'written', label: 'by hand' },
        { value: 'derived', label: 'of the contract' },
      ],
    },
  ];
}

function section(
  group: string,
  cases: readonly SiteCase[],
  violations: ReadonlyMap<string, string[]>,
  reference: Reference,
): Html {
  return html`<section data-section aria-labelledby="group-${group}">
<h2 id="group-${group}">${group} <span class="count">${cases.length}</span></h2>
${catalogueTable(
  'cases',
  ['Case', 'What it shows', 'Requirements', 'Fails with'],
  cases.map((item) => row(item, violations.get(item.id) ?? [], reference)),
)}
</section>
`;
}

function row(item: SiteCase, faults: readonly string[], reference: Reference): Html {
  const { id, subject, group, title, requirements, errata, needs, isDerived } = item;
  const page = casesPage(subject);
  const readings =
    errata.length > 0 &&
    html`<br><span class="muted">by the reading of</span> ${nameLinks(errata, reference, page)}`;
  return html`<tr id="${id}" data-entry data-group="${group}" data-made="${isDerived ? 'derived' : 'written'}" data-needs="${needs.length === 0 ? 'nothing' : needs.join(' ')}">
${rowHeader(id)}
<td data-label="What it shows">${title}${needs.length > 0 && html`<span class="sub">needs ${needs.join(', ')}</span>`}</td>
<td data-label="Requirements">${nameLinks(requirements, reference, page)}${readings}</td>
<td data-label="Fails with">${faults.length === 0 ? html`<span class="muted">–</span>` : nameLinks(faults, reference, page)}</td>
</tr>
`;
}
