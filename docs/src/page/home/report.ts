import { difference, type Stretch } from '@margo-contract/look/difference';
import { verdictClass } from '@margo-contract/look/verdict';
import type { ExampleReport } from '../../contract/read-report.js';
import { type Html, html } from '../../html/html.js';
import type { SitePath } from '../../link/site-path.js';
import type { Reference } from '../../reference/reference.js';
import { referenceLink } from '../../reference/reference-text.js';

/** The page that the suite made of its example. */
export const EXAMPLE_REPORT: SitePath = 'example-report.html';

/** The head of a real report and the first thing that it found, with the way to all of it. */
export function reportExcerpt({ report }: ExampleReport, reference: Reference): Html {
  const failed = report.cases.find(({ verdict }) => verdict === 'failed');
  const finding = failed?.findings[0];
  const counts = Object.entries(report.counts.cases).map(([verdict, number]) => `${number} ${verdict}`);
  const name = report.target.component?.name ?? '';
  return html`<div class="band tone-${report.overall === 'conformant' ? 'pass' : 'fail'}">
<p class="report-head"><b>${name}</b> <span class="${verdictClass(report.overall)}">${report.overall}</span> <span class="muted">${counts.join(', ')}</span></p>
${finding !== undefined && findingMarkup(finding, reference)}
<p class="report-more"><a href="${EXAMPLE_REPORT}">The whole report</a></p>
</div>`;
}

function findingMarkup(
  { requirements, expected, actual }: ExampleReport['report']['cases'][number]['findings'][number],
  reference: Reference,
): Html {
  const [one, other] = difference(expected, actual);
  const ids = requirements.map((id) => html`${referenceLink(id, reference, 'index.html')} `);
  return html`<p>${ids}${reference.targets.get(requirements[0] ?? '')?.title ?? ''}</p>
<div class="pair"><b>expected</b><code>${one.map(stretch)}</code><b>seen</b><code>${other.map(stretch)}</code></div>`;
}

function stretch({ text, differs }: Stretch): Html {
  return differs ? html`<mark>${text}</mark>` : html`${text}`;
}
