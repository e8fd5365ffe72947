import type pc from 'picocolors';
import { visibleLine } from '../text.js';

/** Colours when the output is a terminal, else none. */
export type Colors = ReturnType<typeof pc.createColors>;

/** The line that shows a case as it finishes. */
export function caseLine(
  { id, title }: { readonly id: string; readonly title: string },
  { verdict, reason }: { readonly verdict: string; readonly reason?: string },
  colors: Colors,
): string {
  const because = reason === undefined ? '' : ` – ${visibleLine(reason)}`;
  return `${verdictText(verdict, colors)} ${id}  ${colors.dim(title)}${because}`;
}

/** A verdict in its colour, in a column of its own. */
export function verdictText(verdict: string, colors: Colors, width = 14): string {
  return painter(verdict, colors)(verdict.padEnd(width));
}

/** What paints a verdict in its colour. */
export function painter(verdict: string, colors: Colors): (text: string) => string {
  const paint: Readonly<Record<string, (text: string) => string>> = {
    passed: colors.green,
    conformant: colors.green,
    failed: colors.red,
    'not conformant': colors.red,
    error: colors.red,
    warned: colors.yellow,
    'not-shown': colors.yellow,
    incomplete: colors.yellow,
  };
  return paint[verdict] ?? colors.dim;
}
