import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHistogram } from '../../../src/fleet/measure/histogram-text.js';
import { mergeSummaries } from '../../../src/fleet/measure/merge.js';
import { mergeFiles } from '../../../src/fleet/merge-files.js';
import { fleetSummary } from '../../support/fleet-summary.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'margo-fleet-merge-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function fileOf(name: string, content: unknown): Promise<string> {
  const file = join(directory, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('merging results', () => {
  it('adds counts and rates up, and takes percentiles of all polls together', () => {
    const fast = fleetSummary({ milliseconds: Array(90).fill(10) });
    const slow = fleetSummary({ milliseconds: Array(10).fill(1000), isFleetAtLimit: true });
    const merged = mergeSummaries([fast, slow]);
    expect(merged).toMatchObject({ devices: 20, processes: 2, requests: 100, isFleetAtLimit: true });
    expect(merged.requestsPerSecond).toBe(fast.requestsPerSecond + slow.requestsPerSecond);
    expect(merged.latencyMilliseconds.p50).toBeCloseTo(10, 1);
    expect(merged.latencyMilliseconds.p99).toBeCloseTo(1000, -1);
    expect(readHistogram(merged.histograms.latency).total).toBe(100);
  });

  it('adds failures of one kind up', () => {
    const failure = { code: 'transport-timeout', count: 3, message: 'too late' };
    const merged = mergeSummaries([
      fleetSummary({ failures: [failure] }),
      fleetSummary({ failures: [failure] }),
    ]);
    expect(merged.failures).toEqual([{ ...failure, count: 6 }]);
  });

  it('reads them from files', async () => {
    const files = [await fileOf('a.json', fleetSummary({})), await fileOf('b.json', fleetSummary({}))];
    expect(await mergeFiles(files)).toMatchObject({ kind: 'fleet', devices: 20 });
  });
});

describe('what cannot be merged is told in one sentence:', () => {
  const summary = fleetSummary({});

  it.each([
    ['nothing', '', /is no result of margo-mock fleet/],
    ['no JSON', '{', /is no result of margo-mock fleet/],
    ['another line', '{"kind":"wfm"}', /is no result of margo-mock fleet/],
    ['another version', { ...summary, format: 1 }, /another version/],
    ['a member that is missing', { ...summary, requests: undefined }, /damaged: \/requests/],
    ['a negative number', { ...summary, requests: -1 }, /damaged: \/requests is no amount/],
    [
      'a number that is text',
      { ...summary, eventLoop: { ...summary.eventLoop, busy: '1' } },
      /eventLoop\/busy/,
    ],
    ['no devices', { ...summary, devices: 0 }, /damaged/],
    ['another histogram', { ...summary, histograms: { latency: 'x', service: 'x' } }, /histogram/],
    [
      'a timeline without end',
      { ...summary, timeline: { intervalSeconds: 1, points: Array(700).fill(summary.timeline.points[0]) } },
      /longer/,
    ],
  ])('%s', async (name, content, reason) => {
    const file = await fileOf(`${name}.json`, content);
    await expect(mergeFiles([file])).rejects.toMatchObject({
      code: 'mock-fleet-result-unusable',
      message: expect.stringMatching(reason),
    });
  });

  it('results of other settings, which are named', async () => {
    const other = { ...summary, plan: { ...summary.plan, everyMilliseconds: 1 } };
    const files = [await fileOf('one.json', summary), await fileOf('other.json', other)];
    await expect(mergeFiles(files)).rejects.toMatchObject({
      message: expect.stringMatching(
        /one\.json and .*other\.json do not go together: everyMilliseconds is 15000 .* 1 in/,
      ),
    });
  });

  it('a file that is not there', async () => {
    await expect(mergeFiles(['no-such-file'])).rejects.toMatchObject({
      message: expect.stringMatching(/no-such-file.*ENOENT/),
    });
  });
});
