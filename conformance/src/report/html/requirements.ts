import { escapeHtml } from '../escape.js';
import type { Report, ReportErratum, ReportRequirement } from '../report.js';
import { badge, prose } from './page.js';

/** Every requirement with its verdict and the cases it rests on. */
export function requirementsSection({ requirements }: Report): string {
  const items = requirements.map(requirementItem).join('\n');
  return `<section aria-labelledby="requirements"><h2 id="requirements">Requirements</h2>
<ul class="list">${items}</ul></section>`;
}

function requirementItem(requirement: ReportRequirement): string {
  const { id, level, area, statement, verdict, cases, untested, otherwise, through = [] } = requirement;
  const words = [id, level, area, statement, ...cases].join(' ').toLowerCase();
  const other = otherwise === undefined ? '' : ` (under the other reading ${badge(otherwise)})`;
  return `<li id="${escapeHtml(id)}" data-entry="requirements" data-verdict="${escapeHtml(verdict)}" data-words="${escapeHtml(words)}">
<p>${badge(verdict)}${other} <b>${escapeHtml(id)}</b> <span class="muted">${level}, ${escapeHtml(area)}</span></p>
<p>${prose(statement)}</p>${through.length === 0 ? '' : `<p>Not shown, through ${through.map(requirementLink).join(', ')}.</p>`}
<p>${untested === undefined ? cases.map(caseLink).join(' ') : `Untested: ${escapeHtml(untested)}`}</p></li>`;
}

/** The errata that cases depend on, those that decide a verdict first. */
export function errataSection({ errata }: Report): string {
  if (errata.length === 0) return '';
  const decisive = errata.filter((erratum) => erratum.decisive.length > 0);
  const others = errata.filter((erratum) => erratum.decisive.length === 0);
  const items = [...decisive, ...others].map(erratumItem).join('\n');
  return `<section aria-labelledby="errata"><h2 id="errata">Errata</h2>
<p>Where the published texts contradict each other or leave something open, cases depend on how they are read.</p>
<ul class="list">${items}</ul></section>`;
}

function erratumItem({ id, topic, reading, lenient, cases, decisive }: ReportErratum): string {
  const decides = decisive.length === 0 ? '' : `<p><b>Decides</b> ${decisive.map(caseLink).join(' ')}</p>`;
  const accepts = lenient === undefined ? '' : `<p>A lenient reading accepts as well: ${prose(lenient)}</p>`;
  return `<li id="erratum-${escapeHtml(id)}"><p><b>${escapeHtml(id)}</b> ${escapeHtml(topic)}</p>
<p>${prose(reading)}</p>${accepts}${decides}
<p class="muted">Cases: ${cases.map(caseLink).join(' ')}</p></li>`;
}

function requirementLink(id: string): string {
  return `<a href="#${escapeHtml(id)}">${escapeHtml(id)}</a>`;
}

function caseLink(id: string): string {
  return `<a href="#case-${escapeHtml(id)}">${escapeHtml(id)}</a>`;
}
