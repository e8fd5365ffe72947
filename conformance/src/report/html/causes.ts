import { type Cause, causesOf } from '../causes.js';
import { hintFor } from '../hints.js';
import { serverText } from '../message-text.js';
import type { Report } from '../report.js';
import { badge, html, joined, linkTo, type Markup, prose } from './markup.js';

/** More cases than these are not named one by one. */
const MOST_CASES = 12;

/** What is wrong, each thing once, whatever number of cases show it. */
export function causesSection(report: Report): Markup | undefined {
  const causes = causesOf(report);
  if (causes.length === 0) return undefined;
  return html`<section aria-labelledby="causes"><h2 id="causes">What is wrong</h2>
<ul class="list">${causes.map((cause) => causeItem(cause, report))}</ul></section>`;
}

function causeItem(cause: Cause, { requirements }: Report): Markup {
  const { verdict, finding, reason = '', cases } = cause;
  const [first] = cases;
  const known = cases.every((item) => item.known !== undefined) ? ', known before' : '';
  const hint = finding && hintFor(finding);
  const says = first && serverText(first, finding?.step);
  const sentences = cause.requirements.map((id) => {
    const statement = requirements.find((requirement) => requirement.id === id)?.statement ?? '';
    return html`<p>${linkTo.requirement(id)} ${prose(statement)}</p>`;
  });
  const what = finding === undefined ? reason : `Expected ${finding.expected}, seen ${finding.actual}`;
  return html`<li><p>${badge(verdict)}${known} ${what}</p>${says && html`<p>It says: ${says}</p>`}${sentences}
${hint && html`<p><b>Hint:</b> ${hint}</p>`}<p>${caseLinks(cause)}</p></li>\n`;
}

function caseLinks({ cases }: Cause): Markup {
  const links = cases.slice(0, MOST_CASES).map(({ id }) => linkTo.case(id));
  const rest = cases.length - links.length;
  return html`${joined(links, ' ')}${rest > 0 ? ` and ${rest} more cases` : ''}`;
}
