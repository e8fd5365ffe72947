import { toneOf } from '@margo-contract/look/verdict';
import { type Cause, causesOf } from '../causes.js';
import { hintFor } from '../hints.js';
import { serverText } from '../message-text.js';
import type { Report } from '../report.js';
import { badge, counted, html, joined, linkTo, type Markup, onSite, pair, prose } from './markup.js';

/** More cases than these are not named one by one. */
const MOST_CASES = 12;

/** What is wrong, each thing once, whatever number of cases show it. */
export function causesSection(report: Report): Markup | undefined {
  const causes = causesOf(report);
  if (causes.length === 0) return undefined;
  const cases = new Set(causes.flatMap((cause) => cause.cases));
  return html`<section aria-labelledby="causes"><h2 id="causes">What is wrong <span class="muted">${counted(causes.length, 'cause')}, ${counted(cases.size, 'case')}</span></h2>
<ol class="causes">${causes.map((cause) => causeItem(cause, report))}</ol></section>`;
}

function causeItem(cause: Cause, { requirements }: Report): Markup {
  const { verdict, finding, reason = '', cases } = cause;
  const [first] = cases;
  const known = cases.every((item) => item.known !== undefined)
    ? html`<span class="muted">known before</span>`
    : undefined;
  const hint = finding && hintFor(finding);
  const says = first && serverText(first, finding?.step);
  const sentences = cause.requirements.map((id) => {
    const statement = requirements.find((requirement) => requirement.id === id)?.statement ?? '';
    return html`<p>${onSite.requirement(id)} ${prose(statement)}</p>`;
  });
  const what = finding === undefined ? html`<p>${reason}</p>` : pair(finding.expected, finding.actual);
  return html`<li class="card cause tone-${toneOf(verdict)}"><p class="head">${badge(verdict)} <b>${counted(cases.length, 'case')}</b> ${known}</p>
${sentences}${what}${says && html`<p>It says: <q>${says}</q></p>`}
${hint && html`<p class="hint"><b>Hint:</b> ${hint}</p>`}<p class="names">${caseLinks(cause)}</p></li>\n`;
}

function caseLinks({ cases }: Cause): Markup {
  const links = cases.slice(0, MOST_CASES).map(({ id }) => linkTo.case(id));
  const rest = cases.length - links.length;
  return html`${joined(links, ' ')}${rest > 0 ? ` and ${rest} more cases` : ''}`;
}
