import { causeKeys, needsAttention } from '../causes.js';
import { hintFor } from '../hints.js';
import type { Report, ReportCase, ReportFinding, ReportHanging } from '../report.js';
import { mostUrgentFirst } from '../urgency.js';
import { badge, html, joined, linkTo, type Markup, onSite, pair, prose } from './markup.js';

/** All cases: what needs attention first, then the others by group. */
export function casesSection(report: Report): Markup {
  const urgent = mostUrgentFirst(report.cases.filter(needsAttention));
  const calm = report.cases.filter((item) => !needsAttention(item));
  const groups = [...new Set(calm.map(({ group }) => group))];
  const told = new Set<string>();
  const parts = [
    part('Needs attention', urgent, report, told),
    ...groups.map((name) =>
      part(
        name,
        calm.filter(({ group }) => group === name),
        report,
      ),
    ),
  ];
  return html`<section aria-labelledby="cases"><h2 id="cases">Cases</h2><p class="muted" data-none hidden>Every case has a verdict that is not ticked, or lacks a word of the filter.</p>
${parts}</section>`;
}

/** @param told causes that were shown before; a case that shows nothing else stays folded */
function part(
  title: string,
  cases: readonly ReportCase[],
  report: Report,
  told = new Set<string>(),
): Markup | undefined {
  if (cases.length === 0) return undefined;
  const items = cases.map((item) => {
    const keys = causeKeys(item);
    const isNew = keys.some((key) => !told.has(key));
    for (const key of keys) told.add(key);
    return caseDetails(item, report, isNew && (item.verdict === 'failed' || item.verdict === 'error'));
  });
  return html`<h3 data-heading>${title} (${cases.length})</h3><div>${items}</div>\n`;
}

function caseDetails(item: ReportCase, report: Report, isOpen: boolean): Markup {
  const { id, title, verdict, requirements, errata, group, reason, known, rule } = item;
  const open = isOpen ? html` open` : undefined;
  return html`<details id="case-${id}" data-entry="cases" data-verdict="${verdict}" data-words="${group}"${open}>
<summary>${badge(verdict)} <code>${id}</code> <span>${title}</span></summary>
${paragraph(reason)}${paragraph(known && `Known to fail: ${known}`)}${otherwiseText(item, report)}
${item.findings.map((finding) => findingBlock(finding, report))}${hints(item)}
<p>Requirements: ${joined(requirements.map(linkTo.requirement), ', ')}${erratumLinks(errata)}</p>
${rule && html`<p>Rule that the request breaks: <code>${rule}</code></p>`}<div data-steps></div></details>\n`;
}

function paragraph(text: string | undefined): Markup | undefined {
  return text === undefined ? undefined : html`<p>${text}</p>`;
}

function otherwiseText(
  { hanging = [], otherwise }: ReportCase,
  { configuration }: Report,
): Markup | undefined {
  if (otherwise === undefined) return undefined;
  const other = configuration.reading === 'strict' ? 'lenient' : 'strict';
  return html`<p>A ${other} reading makes it ${badge(otherwise)}. ${joined(hanging.map(hangingText), ' ')}</p>`;
}

function hangingText({ erratum, step, expected, actual }: ReportHanging): Markup {
  return html`${linkTo.erratum(erratum)}: the strict reading wants ${expected} in step ${step}, and ${actual} was seen.`;
}

function findingBlock(finding: ReportFinding, { requirements }: Report): Markup {
  const sentences = finding.requirements.map((id) => {
    const statement = requirements.find((requirement) => requirement.id === id)?.statement ?? '';
    return html`<p>${onSite.requirement(id)} ${prose(statement)}</p>`;
  });
  const where = `Step ${finding.step}${finding.aside ? ', in the set-up' : ''}, ${finding.level}`;
  return html`<div class="finding tone-${finding.level === 'MUST' ? 'fail' : 'warn'}"><p class="muted">${where}</p>${sentences}
${pair(finding.expected, finding.actual)}</div>`;
}

function hints({ findings }: ReportCase): readonly Markup[] {
  const texts = new Set(findings.map(hintFor).filter((text) => text !== undefined));
  return [...texts].map((text) => html`<p><b>Hint:</b> ${text}</p>`);
}

function erratumLinks(errata: readonly string[]): Markup | undefined {
  return errata.length === 0 ? undefined : html`; errata: ${joined(errata.map(linkTo.erratum), ', ')}`;
}
