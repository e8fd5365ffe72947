import { describe, expect, it } from 'vitest';
import { readHistogram } from '../../../src/fleet/measure/histogram-text.js';
import { MAXIMUM_POINTS, mergeTimelines, Timeline } from '../../../src/fleet/measure/timeline.js';

/** One request in each second. */
function timelineOf(seconds: number) {
  let time = 0;
  const timeline = new Timeline(() => time);
  for (let second = 0; second < seconds; second += 1) {
    time = second * 1000;
    timeline.count('served');
    timeline.took(1000);
  }
  return timeline.record();
}

describe('a timeline', () => {
  it('has only so many points, however long it is, and loses nothing', () => {
    const { intervalSeconds, points } = timelineOf(5 * MAXIMUM_POINTS);
    expect(intervalSeconds).toBe(4);
    expect(points.length).toBeLessThanOrEqual(2 * MAXIMUM_POINTS);
    expect(points.reduce((sum, { served }) => sum + served, 0)).toBe(5 * MAXIMUM_POINTS);
    expect(points.every(({ served }) => served === 4)).toBe(true);
  });

  it('is put together with one of other intervals', () => {
    const { intervalSeconds, points } = mergeTimelines([timelineOf(3), timelineOf(3 * MAXIMUM_POINTS)]);
    expect(intervalSeconds).toBe(2);
    expect(points.slice(0, 3).map(({ served }) => served)).toEqual([4, 3, 2]);
    expect(readHistogram(points[0]?.latency ?? '').total).toBe(4);
  });
});
