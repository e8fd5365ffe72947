import { escapeHtml } from './escape.js';
import { answerText, requestText } from './message-text.js';
import type { Report, ReportCase, ReportFinding, ReportRequirement, ReportStep } from './report.js';
import { STYLE } from './style.js';

/** The report as one page without scripts or references; all that comes from the server is escaped. */
export function renderHtml(report: Report): string {
  const title = `${report.overall}: ${report.target.url}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${header(report)}
<h2>Cases</h2>
${mostUrgentFirst(report.cases)
  .map((item) => caseSection(item, report))
  .join('\n')}
<h2>Requirements</h2>
${requirementTable(report.requirements)}
</main>
</body>
</html>
`;
}

const URGENCY: readonly ReportCase['verdict'][] = ['failed', 'error', 'warned', 'not-run'];

/** What needs attention comes first; the rest keeps its order. */
function mostUrgentFirst(cases: readonly ReportCase[]): ReportCase[] {
  const urgent = URGENCY.flatMap((verdict) => cases.filter((item) => item.verdict === verdict));
  return [...urgent, ...cases.filter(({ verdict }) => !URGENCY.includes(verdict))];
}

function header(report: Report): string {
  const { suite, contract, target, startedAt, finishedAt, counts, complete } = report;
  const rows = [
    ['Target', target.url],
    ['Contract', `${contract.profile} profile ${contract.version}, ${contract.digest}`],
    ['Suite', `${suite.name} ${suite.version}`],
    ['Run', `${startedAt} to ${finishedAt}`],
    ['Cases', countText(counts.cases)],
    ['Requirements', countText(counts.requirements)],
    ['Extent', complete ? 'all cases' : 'a selection of the cases'],
  ];
  const list = rows.map(
    ([name = '', value = '']) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`,
  );
  const className =
    report.overall === 'conformant' ? 'passed' : report.overall === 'incomplete' ? 'not-run' : 'failed';
  return `<h1>Conformance report</h1>
<p class="overall ${className}">${escapeHtml(report.overall)}</p>
<dl>${list.join('')}</dl>
<p>This says what one run saw. It certifies nothing, and whoever made the suite is not the Margo initiative.</p>`;
}

function countText(counts: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(counts)
    .map(([verdict, number]) => `${number} ${verdict}`)
    .join(', ');
}

function caseSection(item: ReportCase, { requirements }: Report): string {
  const isOpen = item.verdict === 'failed' || item.verdict === 'error' ? ' open' : '';
  const reason = item.reason === undefined ? '' : `<p>${escapeHtml(item.reason)}</p>`;
  return `<details id="case-${escapeHtml(item.id)}"${isOpen}>
<summary>${badge(item.verdict)} <code>${escapeHtml(item.id)}</code> ${escapeHtml(item.title)}</summary>
${reason}${item.findings.map((finding) => findingBlock(finding, requirements)).join('')}
<p class="links">${item.requirements.map(requirementLink).join(' ')}</p>
${item.steps.map(stepBlock).join('')}
</details>`;
}

function findingBlock(finding: ReportFinding, requirements: readonly ReportRequirement[]): string {
  const sentences = finding.requirements.map((id) => {
    const statement = requirements.find((requirement) => requirement.id === id)?.statement ?? '';
    return `<p>${requirementLink(id)} ${escapeHtml(statement)}</p>`;
  });
  const where = `Step ${finding.step}${finding.aside ? ', in the set-up' : ''}, ${finding.level}`;
  return `<div class="finding"><p><b>${escapeHtml(where)}</b></p>
<p>Expected ${escapeHtml(finding.expected)}</p><p>Seen ${escapeHtml(finding.actual)}</p>${sentences.join('')}</div>`;
}

function stepBlock({ step, action, request, answer, failure }: ReportStep): string {
  const parts = [
    ...(request === undefined ? [] : [requestText(request)]),
    ...(answer === undefined ? [] : [answerText(answer)]),
    ...(failure === undefined ? [] : [failure]),
  ];
  const texts = parts.map((part) => `<pre>${escapeHtml(part)}</pre>`).join('');
  return `<details class="step"><summary>${step}. ${escapeHtml(action)}</summary>${texts}</details>`;
}

function requirementTable(requirements: readonly ReportRequirement[]): string {
  const rows = requirements.map(({ id, level, statement, verdict, cases, untested }) => {
    const links = cases.map((name) => `<a href="#case-${escapeHtml(name)}">${escapeHtml(name)}</a>`);
    const why = untested === undefined ? links.join(' ') : escapeHtml(untested);
    return `<tr id="${escapeHtml(id)}"><td>${badge(verdict)}</td><td>${escapeHtml(id)}</td><td>${level}</td><td>${escapeHtml(statement)}</td><td>${why}</td></tr>`;
  });
  return `<table><thead><tr><th>Verdict</th><th>Id</th><th>Level</th><th>Requirement</th><th>Cases</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

function requirementLink(id: string): string {
  return `<a href="#${escapeHtml(id)}">${escapeHtml(id)}</a>`;
}

function badge(verdict: string): string {
  return `<span class="badge ${escapeHtml(verdict)}">${escapeHtml(verdict)}</span>`;
}
