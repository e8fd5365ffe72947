import path from 'node:path';
import type { Case } from '../case/case.js';
import { causeKeys } from '../report/causes.js';
import { caseEvent, type Event, finishEvent, startEvent } from '../report/events.js';
import { failureTexts } from '../report/failure-text.js';
import type { Report } from '../report/report.js';
import { summary } from '../report/summary.js';
import { caseLine } from '../report/terminal.js';
import { jsonText } from '../text.js';
import type { ReadCaseResult } from '../verdict/reading.js';
import type { Output } from './output.js';
import type { JudgingOptions } from './wfm-options.js';

/** What watches a run. */
export interface Progress {
  /** @param number how many cases will run */
  start(url: string, number: number): void;
  done(item: Case, result: ReadCaseResult): void;
  finish(report: Report): void;
}

/** Progress for whoever reads the output: lines of JSON, a terminal, or a file. */
export function progressFor(options: JudgingOptions, output: Output): Progress {
  if (options.json === true) return jsonProgress((event) => output.write(jsonText(event)));
  const isPlain = options.verbose === true || output.status === undefined || options.manual === true;
  const watch = isPlain ? plain(output, options.verbose === true) : rewriting(output);
  return { ...watch, finish: (report) => finish(report, options, output) };
}

type Watch = Pick<Progress, 'start' | 'done'>;

/** A line for each case, or for those that show something new. */
function plain({ write, colors }: Output, all: boolean): Watch {
  const isNew = novelty();
  return {
    start: () => undefined,
    done: (item, result) => {
      if (isNew(result) || all) write(caseLine(item, result, colors));
    },
  };
}

/** Tells results that show a fault which none before them showed. */
function novelty(): (result: ReadCaseResult) => boolean {
  const told = new Set<string>();
  return (result) => {
    const keys = causeKeys(result).filter((key) => !told.has(key));
    for (const key of keys) told.add(key);
    return keys.length > 0;
  };
}

/** One line that counts, and a line for each case that shows something new. */
function rewriting({ write, status, colors }: Output): Watch {
  const isNew = novelty();
  let number = 0;
  let done = 0;
  const failed = new Map<string, number>();
  return {
    start: (url, total) => {
      number = total;
      status?.(`0/${total}  ${url}`);
    },
    done: (item, result) => {
      const { verdict } = result;
      done += 1;
      if (verdict !== 'passed') failed.set(verdict, (failed.get(verdict) ?? 0) + 1);
      if (isNew(result)) write(caseLine(item, result, colors));
      const counts = [...failed].map(([name, count]) => `, ${count} ${name}`).join('');
      status?.(done === number ? '' : `${done}/${number}${counts}  ${item.id}`);
    },
  };
}

function jsonProgress(emit: (event: Event) => void): Progress {
  return {
    start: (url, cases) => emit(startEvent(url, cases)),
    done: (item, result) => emit(caseEvent(item, result)),
    finish: (report) => emit(finishEvent(report)),
  };
}

/** Everything that is wrong, then the summary, so that the end fits the screen. */
function finish(
  report: Report,
  { ca, report: folder, verbose = false }: JudgingOptions,
  { write, colors, columns }: Output,
): void {
  const places = {
    ...(folder !== undefined && { page: path.join(folder, 'report.html') }),
    ...(columns !== undefined && { columns }),
  };
  const detail = { verbose, ...(ca !== undefined && { ca }) };
  write(['', ...failureTexts(report, colors, detail), summary(report, colors, places)].join('\n\n'));
}
