import type { Report } from '../report.js';
import { badge, html, type Markup } from './markup.js';

/** What the page holds and the form that narrows it down, beside it where there is room. */
export function aside(report: Report, sections: readonly (readonly [id: string, title: string])[]): Markup {
  const items = sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<div class="aside"><nav class="contents" aria-label="Contents"><ul>${items}</ul></nav>
${filterForm(report)}</div>`;
}

const VERDICTS = [
  'failed',
  'error',
  'warned',
  'not-shown',
  'not-run',
  'passed',
  'not-applicable',
  'untested',
];

/** Verdicts that need no one's attention; they are not shown until they are asked for. */
const CALM = ['passed', 'not-applicable', 'untested'];

/** The form that narrows cases and requirements down; hidden until its script runs. */
function filterForm({ counts }: Report): Markup {
  const present = VERDICTS.filter((verdict) => verdict in counts.cases || verdict in counts.requirements);
  const boxes = present.map((verdict) => {
    const ticked = CALM.includes(verdict) ? undefined : html` checked`;
    return html`<label><input type="checkbox" name="verdict" value="${verdict}"${ticked}> ${badge(verdict)}</label>`;
  });
  return html`<form class="filter" hidden role="search" aria-label="Filter of cases and requirements">
<label class="text">Case, requirement or word <input class="field" type="search" name="text" autocomplete="off" spellcheck="false"></label>
<fieldset><legend>Verdict</legend>${boxes}</fieldset>
<div class="row"><button class="button small" type="button">Show all</button> <output class="muted" aria-live="polite"></output></div>
</form>`;
}
