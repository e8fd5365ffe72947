import { describe, expect, it } from 'vitest';
import { Figures } from '../../src/fleet/figures.js';

describe('figures', () => {
  it('count answers by group', () => {
    const figures = new Figures();
    for (const status of [200, 201, 304, 401, 429, 503]) figures.answered(status);
    figures.unanswered();
    figures.leftOut();
    expect(figures.answers).toEqual({ '2xx': 2, '304': 1, '4xx': 2, '5xx': 1 });
    expect([figures.failed, figures.requests, figures.turnsLeftOut]).toEqual([1, 7, 1]);
  });

  it('give latencies in milliseconds, of all turns and of the recent ones', () => {
    const figures = new Figures();
    expect(figures.latency).toEqual({ p50: 0, p99: 0, max: 0 });
    for (let milliseconds = 1; milliseconds <= 100; milliseconds += 1) figures.took(milliseconds);
    const close = (value: number) => expect.closeTo(value, 0);
    expect(figures.latency).toEqual({ p50: close(50), p99: close(99), max: close(100) });
    expect(figures.takeRecentLatency()).toEqual(figures.latency);
    figures.took(0);
    expect(figures.takeRecentLatency().max).toBeLessThan(1);
    expect(figures.latency.max).toBeGreaterThan(99);
  });
});
