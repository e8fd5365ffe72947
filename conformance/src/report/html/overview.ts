import { toneOf } from '@margo-contract/look/verdict';
import type { Report, ReportGroup } from '../report.js';
import { placeOf } from '../target.js';
import { badge, counted, html, type Markup } from './markup.js';

/** What was judged, how it ended, and each group at a glance. */
export function pageHeader(report: Report): Markup {
  const { component } = report.target;
  const name = component === undefined ? placeOf(report.target) : `${component.name} ${component.version}`;
  return html`<a class="skip" href="#cases">To the cases</a>
<header><div class="band tone-${toneOf(report.overall)}">
<p class="muted">Conformance report, ${report.contract.profile} profile, ${day(report.startedAt)}, took ${duration(report)}</p>
<h1>${name}: ${badge(report.overall)}</h1>
<p>${MEANING[report.overall]}</p>${partial(report)}
${bar(report)}
<p class="muted small">${DISCLAIMER}</p></div>
${tiles(report)}</header>`;
}

const DISCLAIMER =
  'This says what one run saw. It certifies nothing, and whoever made the suite is not the Margo initiative.';

const MEANING: Readonly<Record<Report['overall'], string>> = {
  conformant: 'Every requirement that is a MUST and can be tested was met.',
  'not conformant': 'At least one requirement that is a MUST was violated.',
  incomplete: 'Nothing failed, but not everything could be tested.',
};

/** How a run ended, as the end of a sentence. */
export const ENDED: Readonly<Record<Report['ended'], string>> = {
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
  return html`<p class="notice tone-warn" role="note">${text}</p>`;
}

function day(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
}

/** The time between two moments in words: `1 min 13 s`. */
function duration({ startedAt, finishedAt }: Report): string {
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [Math.floor(seconds) % 60, 's'],
  ] as const;
  return parts.flatMap(([number, unit]) => (number > 0 ? [`${number} ${unit}`] : [])).join(' ');
}

/** Verdicts of cases in the order of the bar. */
const ORDER = ['passed', 'not-applicable', 'not-run', 'not-shown', 'warned', 'error', 'failed'] as const;

/** The cases as shares of one bar, and as numbers below it. Drawn, since the policy of the page forbids styles in attributes. */
function bar({ counts, cases }: Report): Markup {
  let from = 0;
  const shares = ORDER.flatMap((verdict) => {
    const number = counts.cases[verdict] ?? 0;
    if (number === 0) return [];
    const width = (number / Math.max(cases.length, 1)) * 1000;
    const share = html`<rect class="tone-${toneOf(verdict)}" x="${from.toFixed(1)}" width="${Math.max(width, 2).toFixed(1)}" height="12"/>`;
    from += width;
    return [share];
  });
  const numbers = ORDER.flatMap((verdict) => {
    const number = counts.cases[verdict] ?? 0;
    return number === 0 ? [] : [html`<li><b>${number}</b> ${badge(verdict)}</li>`];
  });
  return html`<svg class="bar" viewBox="0 0 1000 12" preserveAspectRatio="none" role="img" aria-label="Shares of the verdicts of ${counted(cases.length, 'case')}">${shares}</svg>
<ul class="legend">${numbers}</ul>`;
}

function tiles({ groups }: Report): Markup {
  return html`<ul class="tiles" aria-label="Groups of cases">${groups.map(tile)}</ul>`;
}

/** A group; one that was left out counts as not run. */
function tile({ group, verdict, counts }: ReportGroup): Markup {
  const all = Object.values(counts).reduce((sum, number) => sum + number, 0);
  return html`<li><a class="tile tone-${toneOf(verdict)}" href="#cases" data-group="${group}"><b>${group}</b>
<span class="result">${badge(verdict)} <span class="muted">${counts.passed ?? 0} of ${all}</span></span></a></li>`;
}
