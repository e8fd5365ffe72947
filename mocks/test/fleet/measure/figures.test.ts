import { describe, expect, it } from 'vitest';
import { Figures } from '../../../src/fleet/measure/figures.js';

describe('the figures of a fleet', () => {
  it('count responses by their kind, and what had none', () => {
    const figures = new Figures(() => 0);
    for (const status of [200, 201, 304, 401, 404, 429, 503]) figures.responded(status, 1);
    figures.unanswered();
    expect(figures.responses).toEqual({ '2xx': 2, '304': 1, '4xx': 3, '5xx': 1 });
    expect([figures.failed, figures.requests]).toEqual([1, 8]);
  });

  it('tell the time from when a turn was due from that of the request', () => {
    const figures = new Figures(() => 0);
    figures.responded(304, 2);
    figures.took(40);
    expect(figures.service.distribution(1000).max).toBeCloseTo(2, 1);
    expect(figures.latency.distribution(1000).max).toBeCloseTo(40, 1);
  });

  it('remember what happened when', () => {
    let time = 0;
    const figures = new Figures(() => time);
    figures.responded(304, 1);
    time = 2500;
    figures.responded(503, 1);
    figures.unanswered();
    const { intervalSeconds, points } = figures.timeline.record();
    expect(intervalSeconds).toBe(1);
    expect(points.map(({ served, refused, failed }) => [served, refused, failed])).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [0, 1, 1],
    ]);
  });
});
