import { type Colors, painter } from '../report/terminal.js';
import { visibleLine } from '../text.js';
import type { ChangeKind, Comparison } from './compare.js';

/** A comparison in lines: what makes it doubtful first, then what changed, the worst first. */
export function comparisonText(comparison: Comparison, colors: Colors): string {
  const { notes, overall, cases, requirements, isWorse } = comparison;
  const changed =
    overall.before === overall.after ? `still ${overall.after}` : `${overall.before}, now ${overall.after}`;
  const lines = [
    ...notes.map((note) => `note: ${visibleLine(note)}`),
    ...section('Cases', cases, colors),
    ...section('Requirements', requirements, colors),
    `overall: ${painter(overall.after, colors)(changed)}`,
    isWorse ? colors.red('Something got worse.') : 'Nothing got worse.',
  ];
  return lines.join('\n');
}

function section(title: string, changes: Comparison['cases'], colors: Colors): string[] {
  const lines = (Object.keys(changes) as ChangeKind[]).flatMap((kind) =>
    changes[kind].map(
      ({ id, before, after }) =>
        `  ${paint(kind, colors)(kind.padEnd(14))} ${visibleLine(id)}: ${before} → ${after}`,
    ),
  );
  return lines.length === 0 ? [] : [colors.bold(title), ...lines];
}

function paint(kind: ChangeKind, colors: Colors): (text: string) => string {
  if (kind === 'newly failing') return colors.red;
  if (kind === 'newly not run' || kind === 'newly warned') return colors.yellow;
  return kind === 'fixed' ? colors.green : colors.dim;
}
