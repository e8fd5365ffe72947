import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { Output } from '../../src/command/output.js';
import { progressFor } from '../../src/command/progress.js';
import type { WfmOptions } from '../../src/command/wfm-options.js';
import { readCase } from '../../src/verdict/reading.js';
import { caseOf } from '../support/cases.js';
import { failureOf, reportOf, resultOf } from '../support/report.js';
import { contract } from '../support/run.js';

const item = await caseOf([{ onboard: {}, expect: { status: 401 } }]);
const other = { ...item, id: 'bench-other', requirements: ['ONB-002'] };
const results = [failureOf(item), resultOf(other)] as const;

/** Everything that is written while two cases run. */
function watch(options: Partial<WfmOptions>, isTerminal: boolean): string[] {
  const lines: string[] = [];
  const output: Output = {
    colors: pc.createColors(false),
    write: (text) => lines.push(text),
    warn: (text) => lines.push(text),
    ...(isTerminal && { status: (text: string) => lines.push(`status: ${text}`) }),
  };
  const progress = progressFor(
    { url: 'https://w.example', only: [], group: [], concurrency: 1, ...options },
    output,
  );
  progress.start('https://w.example', 2);
  progress.done(item, readCase(item, results[0], contract, 'lenient'));
  progress.done(other, readCase(other, results[1], contract, 'lenient'));
  progress.finish(reportOf([item, other], results));
  return lines;
}

test('when asked, each case has a line', () => {
  const lines = watch({ verbose: true }, true);
  expect(lines.slice(0, 2)).toEqual([
    expect.stringMatching(/^failed +bench-case/),
    expect.stringMatching(/^passed +bench-other/),
  ]);
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/SIG-011 \(MUST\)[\s\S]*not conformant: https:/);
});

test('unasked, cases that passed do not scroll by, on a terminal or elsewhere', () => {
  const lines = watch({}, false);
  expect(lines).toEqual([
    expect.stringMatching(/^failed +bench-case/),
    expect.stringMatching(/SIG-011 \(MUST\)[\s\S]*not conformant: https:/),
  ]);
});

test('on a terminal one line counts, and only what did not pass stays', () => {
  const lines = watch({}, true);
  expect(lines.slice(0, -1)).toEqual([
    'status: 0/2  https://w.example',
    expect.stringMatching(/^failed +bench-case/),
    'status: 1/2, 1 failed  bench-case',
    'status: ',
  ]);
});

test('where a person is asked, nothing is written over', () => {
  expect(watch({ manual: true }, true).some((line) => line.startsWith('status:'))).toBe(false);
});

test('for machines there is a line of JSON for each event, and nothing else', () => {
  const events = watch({ json: true }, true).map((line) => JSON.parse(line));
  expect(events.map(({ event }) => event)).toEqual(['start', 'case', 'case', 'finish']);
  expect(events[1]).toMatchObject({ id: 'bench-case', verdict: 'failed', findings: [{ step: 1 }] });
  expect(events[3]).toMatchObject({ overall: 'not conformant', ended: 'finished' });
});
