import type { Report, ReportErratum, ReportRequirement } from '../report.js';
import { badge, html, joined, linkTo, type Markup, onSite, prose } from './markup.js';

/** Every requirement with its verdict and the cases it rests on. */
export function requirementsSection({ requirements, cases }: Report): Markup {
  const linkCase = caseLinker(cases);
  return html`<section aria-labelledby="requirements"><h2 id="requirements">Requirements</h2>
<ul class="list">${requirements.map((one) => requirementItem(one, linkCase))}</ul></section>`;
}

type LinkCase = (id: string) => Markup;

/** Links to cases of the report; those that were left out are only named. */
function caseLinker(cases: Report['cases']): LinkCase {
  const present = new Set(cases.map(({ id }) => id));
  return (id) => (present.has(id) ? linkTo.case(id) : html`${id}`);
}

function requirementItem(requirement: ReportRequirement, linkCase: LinkCase): Markup {
  const { id, level, area, statement, verdict, cases, untested, otherwise, through = [] } = requirement;
  const other = otherwise && html` (under the other reading ${badge(otherwise)})`;
  const blame = through.length === 0 ? undefined : joined(through.map(linkTo.requirement), ', ');
  return html`<li id="${id}" data-entry="requirements" data-verdict="${verdict}">
<p>${badge(verdict)}${other} <b>${onSite.requirement(id)}</b> <span class="muted">${level}, ${area}</span></p>
<p>${prose(statement)}</p>${blame && html`<p>Not shown, through ${blame}.</p>`}
<p class="names">${untested === undefined ? joined(cases.map(linkCase), ' ') : `Untested: ${untested}`}</p></li>\n`;
}

/** The errata that cases depend on, those that decide a verdict first. */
export function errataSection({ errata, cases }: Report): Markup | undefined {
  if (errata.length === 0) return undefined;
  const linkCase = caseLinker(cases);
  const decisive = errata.filter((erratum) => erratum.decisive.length > 0);
  const others = errata.filter((erratum) => erratum.decisive.length === 0);
  return html`<section aria-labelledby="errata"><h2 id="errata">Errata</h2>
<p>Where the published texts contradict each other or leave something open, cases depend on how they are read.</p>
<ul class="list">${[...decisive, ...others].map((one) => erratumItem(one, linkCase))}</ul></section>`;
}

function erratumItem(
  { id, topic, reading, lenient, cases, decisive }: ReportErratum,
  linkCase: LinkCase,
): Markup {
  const decides =
    decisive.length > 0 ? html`<p><b>Decides</b> ${joined(decisive.map(linkCase), ' ')}</p>` : undefined;
  return html`<li id="erratum-${id}"><p><b>${onSite.erratum(id)}</b> ${topic}</p>
<p>${prose(reading)}</p>${lenient && html`<p>A lenient reading accepts as well: ${prose(lenient)}</p>`}${decides}
<details><summary class="muted">${cases.length} cases</summary><p>${joined(cases.map(linkCase), ' ')}</p></details></li>\n`;
}
