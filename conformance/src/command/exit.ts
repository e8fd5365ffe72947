import type { Report } from '../report/report.js';

/** Exit statuses of every command. */
export const EXIT = { conformant: 0, notConformant: 1, couldNotRun: 2, interrupted: 130 } as const;

/**
 * The exit status that a report leads to: 0 when the target is conformant or, with a file of known failures, when
 * nothing else is wrong; 130, as shells have it, when somebody stopped the run.
 */
export function exitStatusOf({ ended, overall, knownFailing }: Report): number {
  if (ended === 'interrupted') return EXIT.interrupted;
  const isWell = knownFailing === undefined ? overall === 'conformant' : knownFailing.asExpected;
  return isWell ? EXIT.conformant : EXIT.notConformant;
}
