import { availableParallelism } from 'node:os';
import type { Case } from '../../case/case.js';
import type { Contract } from '../../contract/contract.js';
import { SuiteError } from '../../error.js';
import type { Outcome } from '../../exchange/outcome.js';
import type { Session, Stop, Subject } from '../../run/subject.js';
import { longestFirst } from './budget.js';
import { isReusable } from './cases.js';
import { firstContactOf, type Pace, probe } from './probe.js';
import { Gate } from './run/gate.js';
import {
  closeStage,
  type DeviceRun,
  DeviceSession,
  openStage,
  type SharedStage,
  type Stage,
} from './session.js';

export interface DeviceSubjectOptions {
  readonly contract: Contract;
  readonly run: Omit<DeviceRun, 'contract' | 'pollMilliseconds' | 'grace' | 'gate'>;
  /** What the device claims to have. */
  readonly claims: ReadonlySet<string>;
  /** Whether one life of the program serves all cases that do not need a fresh one. */
  readonly shared: boolean;
  /** How long the program may take until its first poll, in milliseconds. */
  readonly patience: number;
  /** Ends the wait for it. */
  readonly signal: AbortSignal;
  /** Called once with the pace that was measured. */
  onPace?(pace: Pace): void;
}

/** How much longer than at first a program may take to start when many run at a time. */
const BUSY = 3;
const LEAST_GRACE = 5000;
/** A program that starts takes a whole core; one that runs mostly waits. */
export const STARTS_AT_A_TIME = availableParallelism();

/** A device, to which the suite plays the WFM; `finish` ends what is shared by cases. */
export function deviceSubject(options: DeviceSubjectOptions): Subject & { finish(): Promise<void> } {
  const { contract, claims, shared, patience, signal, onPace } = options;
  const run = { ...options.run, gate: new Gate(STARTS_AT_A_TIME) };
  const { description, controllable } = run.program;
  let pace: Pace | string = 'it was not looked at yet';
  let stage: SharedStage | undefined;
  return {
    target: { kind: 'device', ...(controllable && { command: description }) },
    noun: 'the device',
    contract,
    clock: () => new Date(),
    prepare: async () => {
      const first = await openStage(
        { ...run, contract, pollMilliseconds: run.pollSeconds * 1000, grace: 0 },
        'first',
      );
      pace = await probe(first, contract, { patience, told: run.pollSeconds * 1000, signal });
      if (shared && typeof pace !== 'string') stage = share(first, pace);
      else await closeStage(first);
      if (typeof pace !== 'string') onPace?.(pace);
    },
    inOrder: (cases) => (shared ? cases : longestFirst(cases)),
    missingFor: (item) => missingFor(item, claims, controllable),
    open: (item) => {
      if (typeof pace === 'string') return new SilentSession(pace);
      return new DeviceSession(
        item,
        withPace({ ...run, contract }, pace),
        isReusable(item) ? stage : undefined,
      );
    },
    finish: async () => {
      if (stage !== undefined) await closeStage(stage);
      stage = undefined;
    },
  };
}

function share(stage: Stage, { pollMilliseconds }: Pace): SharedStage {
  stage.wfm.pollSeconds = pollMilliseconds / 1000;
  return { ...stage, firstContact: firstContactOf(stage) };
}

function withPace(
  run: Omit<DeviceRun, 'pollMilliseconds' | 'grace'>,
  { startMilliseconds, pollMilliseconds }: Pace,
): DeviceRun {
  return { ...run, pollMilliseconds, grace: Math.max(LEAST_GRACE, startMilliseconds * BUSY) };
}

function missingFor(item: Case, claims: ReadonlySet<string>, controllable: boolean): Stop | undefined {
  const other = item.lacks?.find((name) => claims.has(name));
  if (other !== undefined) return { verdict: 'not-applicable', reason: `the device claims ${other}` };
  const missing = item.needs.filter((name) => !claims.has(name));
  if (missing.length > 0)
    return notRun(`it needs ${missing.join(', ')}; say with --claim that the device has it`);
  if (controllable || isReusable(item)) return undefined;
  return notRun('it needs a program that the suite can start; give one with --exec');
}

function notRun(reason: string): Stop {
  return { verdict: 'not-run', reason };
}

/** A case with a device that shows nothing. */
class SilentSession implements Session {
  readonly #reason: string;

  constructor(reason: string) {
    this.#reason = reason;
  }

  async perform(): Promise<Outcome> {
    const stop = { verdict: 'not-shown', reason: this.#reason } as const;
    return {
      kind: 'observation',
      description: 'start the program',
      exchanges: [],
      deviations: [],
      aside: [],
      stop,
    };
  }

  stopAfter(_step: unknown, outcome: Outcome) {
    return outcome.kind === 'observation' ? outcome.stop : undefined;
  }

  stopWithout(): undefined {
    return undefined;
  }

  async close(): Promise<undefined> {
    return undefined;
  }
}

/** @throws SuiteError for a claim that no case asks for */
export function readClaims(claims: readonly string[], cases: readonly Case[]): ReadonlySet<string> {
  const known = [...new Set(cases.flatMap(({ needs }) => needs))].sort();
  const unknown = claims.find((claim) => !known.includes(claim));
  if (unknown === undefined) return new Set(claims);
  throw new SuiteError(
    'suite-option-invalid',
    `--claim ${unknown} is not known; known are ${known.join(', ')}.`,
  );
}
