import type { Report, ReportErratum, ReportRequirement } from '../report.js';
import { badge, html, joined, linkTo, type Markup, onSite, prose } from './markup.js';

/** Every requirement with its verdict and the cases it rests on. */
export function requirementsSection({ requirements }: Report): Markup {
  return html`<section aria-labelledby="requirements"><h2 id="requirements">Requirements</h2>
<ul class="list">${requirements.map(requirementItem)}</ul></section>`;
}

function requirementItem(requirement: ReportRequirement): Markup {
  const { id, level, area, statement, verdict, cases, untested, otherwise, through = [] } = requirement;
  const other = otherwise && html` (under the other reading ${badge(otherwise)})`;
  const blame = through.length === 0 ? undefined : joined(through.map(linkTo.requirement), ', ');
  return html`<li id="${id}" data-entry="requirements" data-verdict="${verdict}">
<p>${badge(verdict)}${other} <b>${onSite.requirement(id)}</b> <span class="muted">${level}, ${area}</span></p>
<p>${prose(statement)}</p>${blame && html`<p>Not shown, through ${blame}.</p>`}
<p class="names">${untested === undefined ? joined(cases.map(linkTo.case), ' ') : `Untested: ${untested}`}</p></li>\n`;
}

/** The errata that cases depend on, those that decide a verdict first. */
export function errataSection({ errata }: Report): Markup | undefined {
  if (errata.length === 0) return undefined;
  const decisive = errata.filter((erratum) => erratum.decisive.length > 0);
  const others = errata.filter((erratum) => erratum.decisive.length === 0);
  return html`<section aria-labelledby="errata"><h2 id="errata">Errata</h2>
<p>Where the published texts contradict each other or leave something open, cases depend on how they are read.</p>
<ul class="list">${[...decisive, ...others].map(erratumItem)}</ul></section>`;
}

function erratumItem({ id, topic, reading, lenient, cases, decisive }: ReportErratum): Markup {
  const decides =
    decisive.length > 0 ? html`<p><b>Decides</b> ${joined(decisive.map(linkTo.case), ' ')}</p>` : undefined;
  return html`<li id="erratum-${id}"><p><b>${onSite.erratum(id)}</b> ${topic}</p>
<p>${prose(reading)}</p>${lenient && html`<p>A lenient reading accepts as well: ${prose(lenient)}</p>`}${decides}
<details><summary class="muted">${cases.length} cases</summary><p>${joined(cases.map(linkTo.case), ' ')}</p></details></li>\n`;
}
