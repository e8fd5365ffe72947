import { causeKeys, needsAttention } from '../causes.js';
import { curlLine } from '../curl.js';
import { escapeHtml } from '../escape.js';
import { hintFor } from '../hints.js';
import { requestText, responseText } from '../message-text.js';
import type { Report, ReportCase, ReportFinding, ReportHanging, ReportStep } from '../report.js';
import { mostUrgentFirst } from '../urgency.js';
import { badge, prose } from './page.js';

/** All cases: what needs attention first, then the others by group. */
export function casesSection(report: Report): string {
  const urgent = mostUrgentFirst(report.cases.filter(needsAttention));
  const calm = report.cases.filter((item) => !needsAttention(item));
  const groups = [...new Set(calm.map(({ group }) => group))];
  const told = new Set<string>();
  const parts = [
    part('Needs attention', urgent, report, told),
    ...groups.map((group) =>
      part(
        group,
        calm.filter((item) => item.group === group),
        report,
      ),
    ),
  ];
  return `<section aria-labelledby="cases"><h2 id="cases">Cases</h2>\n${parts.join('')}</section>`;
}

/** @param told causes that were shown before; a case that shows nothing else stays folded */
function part(title: string, cases: readonly ReportCase[], report: Report, told = new Set<string>()): string {
  if (cases.length === 0) return '';
  const items = cases.map((item) => {
    const keys = causeKeys(item);
    const isNew = keys.some((key) => !told.has(key));
    for (const key of keys) told.add(key);
    return caseDetails(item, report, isNew && (item.verdict === 'failed' || item.verdict === 'error'));
  });
  return `<h3 data-heading>${escapeHtml(title)} (${cases.length})</h3><div>${items.join('\n')}</div>\n`;
}

function caseDetails(item: ReportCase, report: Report, isOpen: boolean): string {
  const { id, title, verdict, requirements, errata, group, reason, known, rule } = item;
  const open = isOpen ? ' open' : '';
  const words = [id, title, group, ...requirements, ...findingRequirements(item), ...errata]
    .join(' ')
    .toLowerCase();
  return `<details id="case-${escapeHtml(id)}" data-entry="cases" data-verdict="${escapeHtml(verdict)}" data-words="${escapeHtml(words)}"${open}>
<summary>${badge(verdict)} <code>${escapeHtml(id)}</code> ${escapeHtml(title)}</summary>
${paragraph(reason)}${paragraph(known === undefined ? undefined : `Known to fail: ${known}`)}${otherwiseText(item, report)}
${item.findings.map((finding) => findingBlock(finding, report)).join('')}${hints(item)}
<p>Requirements: ${requirements.map(requirementLink).join(', ')}${erratumLinks(errata)}</p>
${rule === undefined ? '' : `<p>Rule that the request breaks: <code>${escapeHtml(rule)}</code></p>`}
${item.steps.map(stepBlock).join('')}
</details>`;
}

function findingRequirements({ findings }: ReportCase): readonly string[] {
  return findings.flatMap(({ requirements }) => requirements);
}

function paragraph(text: string | undefined): string {
  return text === undefined ? '' : `<p>${escapeHtml(text)}</p>`;
}

function otherwiseText({ hanging = [], otherwise }: ReportCase, { configuration }: Report): string {
  if (otherwise === undefined) return '';
  const other = configuration.reading === 'strict' ? 'lenient' : 'strict';
  const reasons = hanging.map((finding) => hangingText(finding));
  return `<p>A ${other} reading makes it ${badge(otherwise)}. ${reasons.join(' ')}</p>`;
}

function hangingText({ erratum, step, expected, actual }: ReportHanging): string {
  const what = `the strict reading wants ${expected} in step ${step}, and ${actual} was seen.`;
  return `<a href="#erratum-${escapeHtml(erratum)}">${escapeHtml(erratum)}</a>: ${escapeHtml(what)}`;
}

function findingBlock(finding: ReportFinding, { requirements }: Report): string {
  const sentences = finding.requirements.map((id) => {
    const statement = requirements.find((requirement) => requirement.id === id)?.statement ?? '';
    return `<p>${requirementLink(id)} ${prose(statement)}</p>`;
  });
  const where = `Step ${finding.step}${finding.aside ? ', in the set-up' : ''}, ${finding.level}`;
  return `<div class="finding"><p><b>${escapeHtml(where)}</b></p>${sentences.join('')}
<p>Expected: ${escapeHtml(finding.expected)}</p><p>Seen: ${escapeHtml(finding.actual)}</p></div>`;
}

function hints({ findings }: ReportCase): string {
  const texts = new Set(findings.map(hintFor).filter((text) => text !== undefined));
  return [...texts].map((text) => `<p><b>Hint:</b> ${escapeHtml(text)}</p>`).join('');
}

function stepBlock({ step, action, request, answer, failure }: ReportStep): string {
  const parts = [
    ...(request === undefined ? [] : [curlLine(request) ?? [], requestText(request)].flat()),
    ...(answer === undefined ? [] : [responseText(answer)]),
    ...(failure === undefined ? [] : [failure]),
  ];
  const texts = parts.map((text) => `<pre>${escapeHtml(text)}</pre>`).join('');
  return `<details><summary>Step ${step}: ${escapeHtml(action)}</summary>${texts}</details>`;
}

function erratumLinks(errata: readonly string[]): string {
  if (errata.length === 0) return '';
  const links = errata.map((id) => `<a href="#erratum-${escapeHtml(id)}">${escapeHtml(id)}</a>`);
  return `; errata: ${links.join(', ')}`;
}

function requirementLink(id: string): string {
  return `<a href="#${escapeHtml(id)}">${escapeHtml(id)}</a>`;
}
