import { escapeHtml } from '../escape.js';
import type { Report } from '../report.js';
import { placeOf } from '../target.js';
import { badge, facts } from './page.js';

/** What was judged, and how it ended. */
export function pageHeader(report: Report): string {
  const { component } = report.target;
  const name = component === undefined ? placeOf(report.target) : `${component.name} ${component.version}`;
  return `<a class="skip" href="#cases">To the cases</a>
<header><p class="muted">Conformance report, ${escapeHtml(report.contract.profile)} profile</p>
<h1>${escapeHtml(name)}: ${badge(report.overall)}</h1>
<p>${MEANING[report.overall]} ${DISCLAIMER}</p>${partial(report)}</header>`;
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

function partial({ ended, death }: Report): string {
  if (ended === 'finished') return '';
  if (death !== undefined)
    return `<p class="notice" role="note">The target stopped responding after ${escapeHtml(death.case)}, ${escapeHtml(death.request)}. Nothing after that could be judged.</p>`;
  return `<p class="notice" role="note">This report is partial. The run ended ${ENDED[ended]}, before every case had its turn.</p>`;
}

/** The facts of the run, the groups, and what was known before. */
export function overview(report: Report): string {
  return `<section aria-labelledby="run"><h2 id="run">The run</h2>${facts(factsOf(report))}${knownFailing(report)}
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

function knownFailing({ knownFailing: known }: Report): string {
  if (known === undefined) return '';
  const state = known.asExpected ? 'Apart from them nothing is wrong.' : 'Not everything is as expected.';
  const faults = known.faults.map((fault) => `<li>${escapeHtml(fault)}</li>`).join('');
  const entries = known.entries.map(
    ({ pattern, reason }) => `<li><code>${escapeHtml(pattern)}</code>: ${escapeHtml(reason)}</li>`,
  );
  return `<h3>Failures known before the run</h3><p>${state}</p><ul>${faults}${entries.join('')}</ul>`;
}

function groupTable({ groups }: Report): string {
  const rows = groups.map(
    ({ group, verdict, counts }) =>
      `<tr><th scope="row">${escapeHtml(group)}</th><td>${badge(verdict)}</td><td>${escapeHtml(numbers(counts))}</td></tr>`,
  );
  return `<table><caption>Groups of cases; one that was left out counts as not run</caption>
<thead><tr><th scope="col">Group</th><th scope="col">Verdict</th><th scope="col">Cases</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
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

/** The form that narrows cases and requirements down; hidden until its script runs. */
export function filterForm({ counts }: Report): string {
  const present = VERDICTS.filter((verdict) => verdict in counts.cases || verdict in counts.requirements);
  const boxes = present.map(
    (verdict) =>
      `<label><input type="checkbox" name="verdict" value="${verdict}" checked> ${badge(verdict)}</label>`,
  );
  return `<form class="filter" hidden role="search" aria-label="Filter of cases and requirements">
<fieldset><legend>Verdict</legend>${boxes.join('')}</fieldset>
<label class="text">Requirement, case or word <input type="search" name="text" autocomplete="off" spellcheck="false"></label>
<div class="row"><button type="reset">Show all</button> <output aria-live="polite"></output></div>
</form>`;
}
