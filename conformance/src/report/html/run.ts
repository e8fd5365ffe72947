import type { Report } from '../report.js';
import { placeOf } from '../target.js';
import { facts, html, type Markup } from './markup.js';
import { ENDED } from './overview.js';

/** The facts of the run, and what was known before. */
export function runSection(report: Report): Markup {
  return html`<section aria-labelledby="run"><h2 id="run">The run</h2>${facts(factsOf(report))}${knownFailing(report)}</section>`;
}

function factsOf(report: Report): (readonly [string, string])[] {
  const { target, contract, suite, configuration, startedAt, finishedAt, counts, complete, ended, peer } =
    report;
  const other = report.otherwise === undefined ? '' : `; the other reading makes it ${report.otherwise}`;
  const { dialect } = report;
  return [
    ['Target', placeOf(target)],
    ...(peer === undefined ? [] : [['Other side', peer] as const]),
    ['Contract', `version ${contract.version}, ${contract.digest}`],
    ['Suite', `${suite.name} ${suite.version}`],
    ['Time', `${startedAt} to ${finishedAt}`],
    ['End', ENDED[ended]],
    ['Extent', complete ? 'all cases' : 'a selection of the cases'],
    ...(dialect === undefined
      ? []
      : [['Dialect', `${dialect.name}: ${dialect.title}; beneath it ${dialect.beneath}`] as const]),
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

function numbers(counts: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(counts)
    .map(([verdict, number]) => `${number} ${verdict}`)
    .join(', ');
}
