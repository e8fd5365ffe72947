import { cpus } from 'node:os';
import type { Measurements } from '../../protocol/bench/measure.js';
import {
  CONTESTANT_NAMES,
  CONTESTANT_TITLES,
  type ContestantName,
} from '../../sdk-server/bench/contestant/index.js';
import { MTLS_CONTESTANTS, type MtlsContestantName } from '../../sdk-server/bench/mtls/contestant.js';
import { SCENARIO_NAMES, SCENARIOS } from '../../sdk-server/bench/scenario.js';
import { canPin } from './child.js';
import { MTLS_LOADS, type MtlsMeasurements } from './measure-mtls.js';
import type { ServerBench, ServerMeasurements, Turn } from './measure-servers.js';
import { median, medianRatio } from './statistics.js';

/** One server under one load. Ratios are the sdk-server's to this one: above 1 the sdk-server is the faster one. */
export interface ServerLine {
  readonly title: string;
  readonly requestsPerSecond: number;
  readonly cpuMicroseconds: number;
  readonly rateRatio: number;
  readonly cpuRatio: number;
  readonly goal?: number;
}

export interface ServerTable {
  readonly title: string;
  readonly lines: readonly ServerLine[];
}

/** The cryptography alone beside what this project does around it. */
export interface DeviceLine {
  readonly title: string;
  readonly rawMicroseconds: number;
  readonly microseconds: number;
  readonly ratio: number;
  readonly goal: number;
}

export interface Summary {
  readonly node: string;
  readonly processor: string;
  readonly pinned: boolean;
  readonly bench: ServerBench;
  readonly servers: readonly ServerTable[];
  readonly mtls: MtlsSummary;
  readonly device: readonly DeviceLine[];
}

/** The same for mutual TLS. */
export interface MtlsSummary {
  readonly bench: ServerBench;
  readonly servers: readonly ServerTable[];
  /** CPU time that the checks of SPIFFE take in a handshake; the goal is 50. */
  readonly checkMicroseconds: number;
  /** CPU time of a handshake with a bundle of 50 anchors to that with one; the goal is 1.1. */
  readonly manyAnchorsRatio: number;
}

const SERVER_GOALS: Readonly<Partial<Record<ContestantName, number>>> = { bare: 0.85, fastify: 1.2 };
const DEVICE_GOAL = 0.8;

/** Makes medians of all turns. */
export function summarise(
  bench: ServerBench,
  servers: ServerMeasurements,
  device: Measurements,
): Omit<Summary, 'mtls'> {
  return {
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    pinned: canPin,
    bench,
    servers: SCENARIO_NAMES.map((name) => ({
      title: SCENARIOS[name].title,
      lines: CONTESTANT_NAMES.map((contestant) => serverLine(contestant, servers[name])),
    })),
    device: ['sign GET', 'sign POST', 'verify GET', 'verify POST'].map((title) => deviceLine(title, device)),
  };
}

const MTLS_TITLES = {
  capabilities: 'Mutual TLS: PUT of capabilities of 1 KiB over kept connections',
  manifest: 'Mutual TLS: conditional GET of a manifest, answered with 304, over kept connections',
  handshakes: 'Mutual TLS: a new connection with a full handshake, and one conditional GET',
} as const;
const MTLS_GOALS = { capabilities: 0.85, manifest: 0.85, handshakes: 0.9 } as const;

/** The same for mutual TLS. */
export function summariseMtls(
  bench: ServerBench,
  { turns, checkMicroseconds }: MtlsMeasurements,
): MtlsSummary {
  const names = Object.keys(MTLS_CONTESTANTS) as MtlsContestantName[];
  const own = turns.handshakes['sdk-server'].map(cpu);
  return {
    bench,
    servers: MTLS_LOADS.map((load) => ({
      title: MTLS_TITLES[load],
      lines: names.map((name) => ({
        ...lineOf(MTLS_CONTESTANTS[name], turns[load]['sdk-server'], turns[load][name]),
        ...(name === 'bare' && { goal: MTLS_GOALS[load] }),
      })),
    })),
    checkMicroseconds: round(median(checkMicroseconds), 1),
    manyAnchorsRatio: round(medianRatio(turns.handshakes['sdk-server-50'].map(cpu), own), 2),
  };
}

function serverLine(name: ContestantName, turns: ServerMeasurements[keyof ServerMeasurements]): ServerLine {
  const goal = SERVER_GOALS[name];
  const line = lineOf(CONTESTANT_TITLES[name], turns['sdk-server'], turns[name]);
  return { ...line, ...(goal !== undefined && { goal }) };
}

function lineOf(title: string, own: readonly Turn[], other: readonly Turn[]): ServerLine {
  return {
    title,
    requestsPerSecond: Math.round(median(other.map(rate))),
    cpuMicroseconds: round(median(other.map(cpu)), 1),
    rateRatio: round(medianRatio(own.map(rate), other.map(rate)), 2),
    cpuRatio: round(medianRatio(other.map(cpu), own.map(cpu)), 2),
  };
}

function rate({ requestsPerSecond }: Turn): number {
  return requestsPerSecond;
}

function cpu({ cpuMicroseconds }: Turn): number {
  return cpuMicroseconds;
}

function deviceLine(title: string, device: Measurements): DeviceLine {
  const raw = device[`raw ${title}`] ?? [];
  const own = device[title] ?? [];
  return {
    title,
    rawMicroseconds: round(median(raw), 1),
    microseconds: round(median(own), 1),
    ratio: round(medianRatio(raw, own), 2),
    goal: DEVICE_GOAL,
  };
}

function round(number: number, digits: number): number {
  return Number(number.toFixed(digits));
}
