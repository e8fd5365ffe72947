import type { Report } from '../report/report.js';

/** The process, as far as its end is concerned, or a stand-in for it. */
export interface EndingProcess {
  exitCode?: number | string | null | undefined;
  once(event: 'beforeExit', listener: () => void): unknown;
  off(event: 'beforeExit', listener: () => void): unknown;
  exit(code: number): unknown;
}

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

/**
 * Runs something whose exit status becomes that of the process. When nothing is left that it could wait for, and it is
 * not done all the same, a promise was lost: then the process says so and ends with 2, rather than with no word and 13.
 */
export async function runToExit(
  process: EndingProcess,
  warn: (text: string) => void,
  run: () => Promise<number>,
): Promise<void> {
  const lost = () => {
    warn(
      'The suite stopped without a result, as it waits for something that can no longer happen. That is its own fault.',
    );
    process.exit(EXIT.couldNotRun);
  };
  process.once('beforeExit', lost);
  process.exitCode = await run();
  process.off('beforeExit', lost);
}
