import type { Case } from '../case/case.js';
import type { Report } from '../report/report.js';
import { type Death, runSuite } from '../run/run-suite.js';
import type { Subject } from '../run/subject.js';
import { type ReadCaseResult, readCase } from '../verdict/reading.js';
import type { CaseResult } from '../verdict/verdict.js';
import type { Interrupts } from './interrupts.js';
import type { WfmOptions } from './wfm-options.js';

/** How long a run may take unless told otherwise, in milliseconds. */
const DEADLINE = 30 * 60_000;

/** What came of a run, and how it ended. */
export interface Run {
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly ended: Report['ended'];
  /** The last that was seen of the subject, when it stopped responding. */
  readonly death?: Death;
  /** In the order of the cases; fewer than were to run when it was stopped. */
  readonly results: readonly CaseResult[];
}

export interface RunOptions
  extends Pick<WfmOptions, 'bail' | 'concurrency' | 'deadline' | 'knownFailing' | 'manual' | 'reading'> {
  readonly signals: Interrupts & { readonly broken: AbortSignal };
  onResult(item: Case, result: ReadCaseResult): void;
}

/** Runs cases until they are done, the first fails (`bail`), or a signal says to stop. */
export async function runCases(
  selected: readonly Case[],
  subject: Subject,
  options: RunOptions,
): Promise<Run> {
  const { signals, reading = 'lenient' } = options;
  const bail = new AbortController();
  const results = new Map<string, CaseResult>();
  const onResult = (item: Case, result: CaseResult) => {
    if (signals.leave.aborted) return;
    results.set(item.id, result);
    const read = readCase(item, result, subject.contract, reading);
    options.onResult(item, read);
    if (options.bail === true && (read.verdict === 'failed' || read.verdict === 'error')) bail.abort();
  };
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), options.deadline ?? DEADLINE);
  let death: Death | undefined;
  const startedAt = subject.clock();
  const suite = runSuite(
    {
      cases: selected,
      // A person does one thing at a time.
      concurrency: options.manual === true ? 1 : options.concurrency,
      signal: AbortSignal.any([signals.stop, signals.broken, bail.signal, deadline.signal]),
      onDeath: (seen) => {
        death = seen;
      },
      onResult,
    },
    subject,
  );
  await Promise.race([suite, aborted(signals.leave), aborted(deadline.signal)]).finally(() =>
    clearTimeout(timer),
  );
  const done = selected.flatMap(({ id }) => results.get(id) ?? []);
  const isDone = done.length === selected.length;
  const ended = death !== undefined ? 'died' : isDone ? 'finished' : endOf(signals, deadline.signal);
  return { startedAt, finishedAt: subject.clock(), ended, results: done, ...(death && { death }) };
}

function endOf({ stop, broken }: RunOptions['signals'], deadline: AbortSignal): Run['ended'] {
  if (stop.aborted) return 'interrupted';
  if (deadline.aborted) return 'overdue';
  return broken.aborted ? 'broken' : 'bailed';
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
