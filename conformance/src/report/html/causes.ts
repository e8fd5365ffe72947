import { type Cause, causesOf } from '../causes.js';
import { escapeHtml } from '../escape.js';
import { hintFor } from '../hints.js';
import type { Report } from '../report.js';
import { badge, prose } from './page.js';

/** More cases than these are not named one by one. */
const MOST_CASES = 12;

/** What is wrong, each thing once, whatever number of cases show it. */
export function causesSection(report: Report): string {
  const causes = causesOf(report);
  if (causes.length === 0) return '';
  const items = causes.map((cause) => causeItem(cause, report)).join('\n');
  return `<section aria-labelledby="causes"><h2 id="causes">What is wrong</h2>
<ul class="list">${items}</ul></section>`;
}

function causeItem(cause: Cause, { requirements }: Report): string {
  const { verdict, finding, reason = '', cases } = cause;
  const known = cases.every((item) => item.known !== undefined) ? ', known before' : '';
  const hint = finding === undefined ? undefined : hintFor(finding);
  const sentences = cause.requirements.map((id) => {
    const statement = requirements.find((requirement) => requirement.id === id)?.statement ?? '';
    return `<p><a href="#${escapeHtml(id)}">${escapeHtml(id)}</a> ${prose(statement)}</p>`;
  });
  const what =
    finding === undefined
      ? escapeHtml(reason)
      : `Expected ${escapeHtml(finding.expected)}, seen ${escapeHtml(finding.actual)}`;
  return `<li><p>${badge(verdict)}${known} ${what}</p>${sentences.join('')}
${hint === undefined ? '' : `<p><b>Hint:</b> ${escapeHtml(hint)}</p>`}<p>${caseLinks(cause)}</p></li>`;
}

function caseLinks({ cases }: Cause): string {
  const links = cases
    .slice(0, MOST_CASES)
    .map(({ id }) => `<a href="#case-${escapeHtml(id)}">${escapeHtml(id)}</a>`);
  const rest = cases.length - links.length;
  return `${links.join(' ')}${rest > 0 ? ` and ${rest} more cases` : ''}`;
}
