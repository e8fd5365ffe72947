import { describe, expect, it } from 'vitest';
import { describeReport, type FleetBenchReport } from '../../bench/report.js';
import type { Step } from '../../bench/steps.js';

const STEP: Step = {
  contestant: 'box',
  plannedPerSecond: 1000,
  polls: 8000,
  requestsPerSecond: 999,
  latencyMilliseconds: { p50: 1.5, p90: 2, p99: 20, p999: 25, max: 30 },
  lost: 0,
  handshakes: 0,
  eventLoop: { busy: 0.9, lagP99: 3, lagMax: 9, cpu: 0.5 },
  cpuMicroseconds: 1,
  serverCpu: 0.4,
  cpuPerPoll: { server: 200, fleet: 100 },
  isCarried: true,
};

const REPORT: FleetBenchReport = {
  date: '2026-11-22',
  node: 'v20.20.2',
  processor: 'Model 7',
  cores: 2,
  isPinned: true,
  loadBefore: 3.21,
  devices: 2000,
  rounds: 7,
  pollSeconds: 15,
  outcomes: [
    { contestant: 'bare', bytesPerClient: 40_000, microsecondsPerPoll: 180 },
    { contestant: 'box', bytesPerClient: 51_000, microsecondsPerPoll: 200 },
  ],
  steps: [STEP],
};

describe('the page about the bench', () => {
  it('gives the ratio, what it means for devices, and the cost of a client', () => {
    const page = describeReport(REPORT);
    expect(page).toContain('does **0.90** of what bare `node:https`');
    expect(page).toContain('**5,000 polls per second, or 75,000 devices that poll every 15 s**');
    expect(page).toContain('costs it 11.0 kB more');
    expect(page).toContain('| box | 1000 | 999 | 1.5 | 20.0 | 0 | 40 % | 90 % | 200 + 100 µs |');
    expect(page).not.toContain('Carried in fact');
  });

  it('says what was carried when that was searched for', () => {
    const page = describeReport({ ...REPORT, limits: { bare: 3000, box: 2500 } });
    expect(page).toMatch(/2,500 polls per second by the\nWFM in a box, which is 37,500 devices, and 3,000/);
  });

  it('says whether the machine did something else meanwhile', () => {
    expect(describeReport(REPORT)).toContain('other work ran on this machine**: load 3.2');
    expect(describeReport({ ...REPORT, loadBefore: 0.1 })).toContain('nothing else ran');
  });
});
