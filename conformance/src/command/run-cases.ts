import type { Case } from '../case/case.js';
import type { Report } from '../report/report.js';
import { runSuite } from '../run/run-suite.js';
import type { Subject } from '../run/subject.js';
import { type ReadCaseResult, readCase } from '../verdict/reading.js';
import type { CaseResult } from '../verdict/verdict.js';
import type { Interrupts } from './interrupts.js';
import type { WfmOptions } from './wfm-options.js';

/** What came of a run, and how it ended. */
export interface Run {
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly ended: Report['ended'];
  /** In the order of the cases; fewer than were to run when it was stopped. */
  readonly results: readonly CaseResult[];
}

export interface RunOptions
  extends Pick<WfmOptions, 'bail' | 'concurrency' | 'knownFailing' | 'manual' | 'reading'> {
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
  const startedAt = subject.clock();
  const suite = runSuite(
    {
      cases: selected,
      // A person does one thing at a time.
      concurrency: options.manual === true ? 1 : options.concurrency,
      signal: AbortSignal.any([signals.stop, signals.broken, bail.signal]),
      onResult,
    },
    subject,
  );
  await Promise.race([suite, aborted(signals.leave)]);
  const done = selected.flatMap(({ id }) => results.get(id) ?? []);
  const ended = done.length === selected.length ? 'finished' : endOf(signals);
  return { startedAt, finishedAt: subject.clock(), ended, results: done };
}

function endOf({ stop, broken }: RunOptions['signals']): Run['ended'] {
  if (stop.aborted) return 'interrupted';
  return broken.aborted ? 'broken' : 'bailed';
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
