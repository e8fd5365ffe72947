import { casesSection } from './html/cases.js';
import { causesSection } from './html/causes.js';
import { filterForm, overview, pageHeader } from './html/overview.js';
import { page } from './html/page.js';
import { errataSection, requirementsSection } from './html/requirements.js';
import { SCRIPT } from './html/script.js';
import type { Report } from './report.js';
import { placeOf } from './target.js';

/** The report as one page that needs nothing besides itself; all that comes from the server is escaped. */
export function renderHtml(report: Report): string {
  const { component } = report.target;
  const name = component === undefined ? placeOf(report.target) : `${component.name} ${component.version}`;
  const body = `${pageHeader(report)}
<main>
${causesSection(report)}
${overview(report)}
${filterForm(report)}
${casesSection(report)}
${requirementsSection(report)}
${errataSection(report)}
</main>`;
  return page({ title: `${report.overall}: ${name}`, body, script: SCRIPT });
}
