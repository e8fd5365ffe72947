import { aside } from './html/aside.js';
import { casesSection } from './html/cases.js';
import { causesSection } from './html/causes.js';
import { evidenceData } from './html/evidence.js';
import { html } from './html/markup.js';
import { pageHeader } from './html/overview.js';
import { page } from './html/page.js';
import { errataSection, requirementsSection } from './html/requirements.js';
import { runSection } from './html/run.js';
import { SCRIPT } from './html/script.js';
import type { Report } from './report.js';
import { placeOf } from './target.js';

/**
 * The report as one page that needs nothing besides itself; all that comes from the server is only text in it.
 *
 * @param ca the file of certificates to trust, for the lines that send a request again
 */
export function renderHtml(report: Report, ca?: string): string {
  const { component } = report.target;
  const name = component === undefined ? placeOf(report.target) : `${component.name} ${component.version}`;
  const [causes, errata] = [causesSection(report), errataSection(report)];
  const sections = [
    ...(causes === undefined ? [] : [['causes', 'What is wrong'] as const]),
    ['cases', `Cases (${report.cases.length})`] as const,
    ['requirements', `Requirements (${report.requirements.length})`] as const,
    ['run', 'The run'] as const,
    ...(errata === undefined ? [] : [['errata', `Errata (${report.errata.length})`] as const]),
  ];
  const body = html`${pageHeader(report)}
<div class="columns">${aside(report, sections)}
<main>
${causes}
${casesSection(report)}
${requirementsSection(report)}
${runSection(report)}
${errata}
</main></div>
${evidenceData(report, ca)}`;
  return page({ title: `${report.overall}: ${name}`, body, script: SCRIPT });
}
