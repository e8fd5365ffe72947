import pc from 'picocolors';
import { comparisonText } from '../compare/text.js';
import { summary } from '../report/summary.js';
import { visible } from '../text.js';
import type { Outcome } from './judge.js';

/** A runner takes 1 MiB; more than this nobody reads. In UTF-16 code units. */
const LONGEST = 100_000;

/**
 * What the summary of the job shows, in Markdown. Whatever a WFM or an input may have written stands in code blocks,
 * where nothing of it is Markdown.
 */
export function jobSummary({ verdict, report, comparison, warnings }: Outcome): string {
  const colors = pc.createColors(false);
  const parts = [
    `## Conformance: ${verdict}`,
    ...(warnings === '' ? [] : [codeBlock(warnings)]),
    ...(report === undefined ? [] : [codeBlock(summary(report, colors, { page: 'report.html' }))]),
    ...(comparison === undefined
      ? []
      : ['### Since the earlier report', codeBlock(comparisonText(comparison, colors))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Text between fences that are longer than any in it. */
function codeBlock(text: string): string {
  const shown = visible(text).slice(0, LONGEST);
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${shown}\n${fence}`;
}
