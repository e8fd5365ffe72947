import { describe, expect, it } from 'vitest';
import { describeReport, type FleetBenchReport } from '../../bench/report.js';
import type { Step } from '../../bench/steps.js';

const LATENCY = { p50: 1.5, p99: 20, max: 30 };
const EVENT_LOOP = { busy: 0.9, lagP99: 3, lagMax: 9 };

const STEP: Step = {
  plannedPerSecond: 1000,
  polls: 8000,
  requestsPerSecond: 999,
  latencyMilliseconds: LATENCY,
  lost: 0,
  eventLoop: EVENT_LOOP,
  cpuMicroseconds: 1,
  serverCpu: 0.4,
  cpuPerPoll: { server: 400, fleet: 800 },
  isCarried: true,
};

const REPORT: FleetBenchReport = {
  date: '2026-11-22',
  node: 'v20.20.2',
  processor: 'Model 7',
  cores: 2,
  isPinned: true,
  loadBefore: 3.21,
  steps: [
    STEP,
    { ...STEP, plannedPerSecond: 2000, isCarried: false, cpuPerPoll: { server: 300, fleet: 500 } },
  ],
  limitPerSecond: 1000,
  devicesAt15Seconds: 15_000,
  serverBytesPerThousandClients: 12_340_000,
  trueRun: {
    kind: 'fleet',
    wfm: 'https://localhost:1',
    devices: 5000,
    onboarded: 5000,
    onboardingSeconds: 20,
    everyMilliseconds: 15_000,
    pollingSeconds: 45,
    requests: 15_000,
    requestsPerSecond: 333,
    answers: { '2xx': 0, '304': 15_000, '4xx': 0, '5xx': 0 },
    failed: 0,
    leftOut: 0,
    latencyMilliseconds: LATENCY,
    eventLoop: EVENT_LOOP,
    bytesPerDevice: 60_000,
    failures: [],
  },
};

describe('the page about the bench', () => {
  it('gives the limit, what it hangs on, and the cost of a client', () => {
    const page = describeReport(REPORT);
    expect(page).toContain('**1,000 polls per second, which is 15,000 devices that poll every 15 s**');
    expect(page).toContain(
      'the WFM used 40 % of its core, and the event loop of the fleet was busy for 90 %',
    );
    expect(page).toContain('A poll costs the WFM 300 µs of CPU time and the fleet 500 µs');
    expect(page).toContain('12.3 MB');
    expect(page).toContain('| 2000 | 999 | 1.5 | 20.0 | 30 | 0 | 40 % | 90 % | 3.0 | 300 + 500 µs | no |');
  });

  it('claims nothing when nothing was carried', () => {
    const page = describeReport({ ...REPORT, limitPerSecond: 0, devicesAt15Seconds: 0 });
    expect(page).toContain('Not even the first rate was carried');
    expect(page).not.toContain('devices that poll every 15 s**');
  });

  it('says whether the machine did something else meanwhile', () => {
    expect(describeReport(REPORT)).toContain('other work ran on this machine**: load 3.2');
    expect(describeReport({ ...REPORT, loadBefore: 0.1 })).toContain('nothing else ran');
  });
});
