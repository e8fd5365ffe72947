import type { Report } from '../report.js';
import { placeOf } from '../target.js';
import { badge, facts, html, type Markup } from './markup.js';

/** What was judged, and how it ended. */
export function pageHeader(report: Report): Markup {
  const { component } = report.target;
  const name = component === undefined ? placeOf(report.target) : `${component.name} ${component.version}`;
  return html`<a class="skip" href="#cases">To the cases</a>
<header><p class="muted">Conformance report, ${report.contract.profile} profile</p>
<h1>${name}: ${badge(report.overall)}</h1>
<p>${MEANING[report.overall]} ${DISCLAIMER}</p>${partial(report)}</header>`;
}

/** What the page holds, beside it where there is room. */
export function contents(sections: readonly (readonly [id: string, title: string])[]): Markup {
  const items = sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<nav class="contents" aria-label="Contents"><ul>${items}</ul></nav>`;
}

const DISCLAIMER =
  'This says what one run saw. It certifies nothing, and whoever made the suite is not the Margo initiative.';

const MEANING: Readonly<Record<Report['overall'], string>> = {
  conformant: 'Every requirement that is a MUST and can be tested was met.',
  'not conformant': 'At least one requirement that is a MUST was violated.',
  incomplete: 'Nothing failed, but not everything could be tested.',
};

const ENDED: Readonly<Record<Report['ended'], string>> = {
  finished: 'by itself',
  bailed: 'at the first failure, as it was told to',
  interrupted: 'because somebody stopped it',
  broken: 'because what operators’ work relied on broke',
  overdue: 'at its deadline',
  died: 'because the target stopped responding',
};

function partial({ ended, death }: Report): Markup | undefined {
  if (ended === 'finished') return undefined;
  const text =
    death === undefined
      ? `This report is partial. The run ended ${ENDED[ended]}, before every case had its turn.`
      : `The target stopped responding after ${death.case}, ${death.request}. Nothing after that could be judged.`;
  return html`<p class="notice" role="note">${text}</p>`;
}

/** The facts of the run, the groups, and what was known before. */
export function overview(report: Report): Markup {
  return html`<section aria-labelledby="run"><h2 id="run">The run</h2>${facts(factsOf(report))}${knownFailing(report)}
${groupTable(report)}</section>`;
}

function factsOf(report: Report): (readonly [string, string])[] {
  const { target, contract, suite, configuration, startedAt, finishedAt, counts, complete, ended, peer } =
    report;
  const other = report.otherwise === undefined ? '' : `; the other reading makes it ${report.otherwise}`;
  return [
    ['Target', placeOf(target)],
    ...(peer === undefined ? [] : [['Other side', peer] as const]),
    ['Contract', `version ${contract.version}, ${contract.digest}`],
    ['Suite', `${suite.name} ${suite.version}`],
    ['Time', `${startedAt} to ${finishedAt}`],
    ['End', ENDED[ended]],
    ['Extent', complete ? 'all cases' : 'a selection of the cases'],
    ...(report.dialect === undefined
      ? []
      : [
          [
            'Dialect',
            `${report.dialect.name}: ${report.dialect.title}; beneath it ${report.dialect.beneath}`,
          ] as const,
        ]),
    ['Reading', `${configuration.reading}${other}`],
    ['Operator', configuration.operator ? 'there was a way to do what operators do' : 'none'],
    ['Cases', numbers(counts.cases)],
    ['Requirements', numbers(counts.requirements)],
  ];
}

function knownFailing({ knownFailing: known }: Report): Markup | undefined {
  if (known === undefined) return undefined;
  const state = known.asExpected ? 'Apart from them nothing is wrong.' : 'Not everything is as expected.';
  const faults = known.faults.map((fault) => html`<li>${fault}</li>`);
  const entries = known.entries.map(
    ({ pattern, reason }) => html`<li><code>${pattern}</code>: ${reason}</li>`,
  );
  return html`<h3>Failures known before the run</h3><p>${state}</p><ul>${faults}${entries}</ul>`;
}

function groupTable({ groups }: Report): Markup {
  const rows = groups.map(
    ({ group, verdict, counts }) =>
      html`<tr><th scope="row">${group}</th><td>${badge(verdict)}</td><td>${numbers(counts)}</td></tr>\n`,
  );
  return html`<table><caption>Groups of cases; one that was left out counts as not run</caption>
<thead><tr><th scope="col">Group</th><th scope="col">Verdict</th><th scope="col">Cases</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

function numbers(counts: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(counts)
    .map(([verdict, number]) => `${number} ${verdict}`)
    .join(', ');
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
export function filterForm({ counts }: Report): Markup {
  const present = VERDICTS.filter((verdict) => verdict in counts.cases || verdict in counts.requirements);
  const boxes = present.map((verdict) => {
    const ticked = CALM.includes(verdict) ? undefined : html` checked`;
    return html`<label><input type="checkbox" name="verdict" value="${verdict}"${ticked}> ${badge(verdict)}</label>`;
  });
  return html`<form class="filter" hidden role="search" aria-label="Filter of cases and requirements">
<fieldset><legend>Verdict</legend>${boxes}</fieldset>
<label class="text">Requirement, case or word <input type="search" name="text" autocomplete="off" spellcheck="false"></label>
<div class="row"><button type="button">Show all</button> <output aria-live="polite"></output></div>
</form>`;
}
