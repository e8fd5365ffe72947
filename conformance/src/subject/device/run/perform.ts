import type { Step } from '../scenario/scenario.js';
import { conditionPhrase } from '../scenario/text.js';
import type { Observation } from './context.js';
import { evaluate } from './evaluate.js';
import type { Wrong } from './evaluation.js';
import type { IdentityFiles } from './identity-files.js';
import type { Life } from './life.js';
import type { Bell } from './wait.js';

/** What a timeline runs with. */
export interface TimelineParts {
  readonly seen: Observation;
  readonly life: Life;
  /** In the mutual-TLS profile. */
  readonly identity?: IdentityFiles;
  readonly bell: Bell;
  /** What is added to every wait, in milliseconds: for starts, and for machines that are busy. */
  readonly grace: number;
  readonly signal: AbortSignal;
}

/** What came of a step: what is wrong, and why the case cannot go on. */
export interface Performed {
  readonly wrong: readonly Wrong[];
  readonly notShown?: string;
}

/** So many polls a device has for what it is to do, unless a step says otherwise. */
const PATIENCE = 6;
/** A device that sends so many requests in one case hammers. */
const HAMMERING = 1500;
const DONE: Performed = { wrong: [] };

/** Performs a step of a timeline: something that changes, a wait, or expectations. */
export async function perform(step: Step, parts: TimelineParts): Promise<Performed> {
  if ('until' in step) return waitUntil(step, parts);
  if ('expect' in step) return judge(step, parts);
  if ('pass' in step) return letPass(step.pass, parts);
  // What a program does until it is dead belongs to what was before.
  if ('program' in step && step.program === 'restart') await parts.life.kill();
  parts.seen.mark(step.name);
  await change(step, parts);
  return DONE;
}

type Change = Exclude<Step, { until: unknown } | { expect: unknown } | { pass: unknown }>;

async function change(step: Change, { seen, life, identity }: TimelineParts): Promise<void> {
  const { wfm, pollMilliseconds } = seen;
  if ('serve' in step) {
    const { endpoint, ...written } = step.serve;
    wfm.serve(written, endpoint);
  } else if ('respond' in step) {
    wfm.rules.set(step.respond);
  } else if ('endpoint' in step) {
    for (const [name, mode] of Object.entries(step.endpoint)) wfm.endpoint(name as 'primary').mode = mode;
  } else if ('disconnect' in step) {
    wfm.endpoint(step.disconnect).disconnect();
  } else if ('trust' in step) {
    wfm.trust(step.trust);
  } else if ('renew' in step) {
    await identity?.renew();
  } else if ('clock' in step) {
    wfm.clockOffset = step.clock * 1000;
  } else {
    if (step.program !== 'start') await life.kill();
    if (step.program !== 'kill') await life.start(step, pollMilliseconds);
    seen.settings = life.settings;
  }
}

async function waitUntil(step: Extract<Step, { until: unknown }>, parts: TimelineParts): Promise<Performed> {
  const { until, within = PATIENCE, requirements, level } = step;
  const { seen, bell, life, grace, signal } = parts;
  const { times = 1 } = until;
  const count = () => countOf(until, seen);
  const hindrance = () => life.unexpectedEnd ?? hammering(seen);
  await bell.until(
    () => count() >= times || hindrance() !== undefined,
    within * seen.pollMilliseconds + grace,
    signal,
  );
  if (count() >= times) {
    if (step.name !== undefined) seen.mark(step.name);
    return DONE;
  }
  const phrase = conditionPhrase(until);
  const reason = hindrance();
  if (requirements === undefined || reason !== undefined) {
    return { wrong: [], notShown: `${phrase} was waited for, but ${reason ?? `did not come${life.words}`}` };
  }
  const actual = count() === 0 ? 'there was none' : `seen ${count()} times`;
  const wrong = { requirements, expected: phrase, actual, ...(level !== undefined && { level }) };
  return { wrong: [wrong], notShown: `the case could not go on without ${phrase}` };
}

function countOf(
  { seen: filter, attempts, since }: Extract<Step, { until: unknown }>['until'],
  seen: Observation,
): number {
  if (attempts === undefined) return seen.all(filter ?? {}, since).length;
  const { index, connection } = seen.from(since);
  const opened = seen.wfm.connections.slice(connection).filter(({ what }) => what === 'opened');
  // A device that trusts the server sends its requests over one connection.
  const requests = seen.wfm.exchanges.slice(index);
  return [...opened, ...requests].filter(({ endpoint }) => endpoint === attempts).length;
}

function hammering({ wfm }: Observation): string | undefined {
  if (wfm.exchanges.length < HAMMERING) return undefined;
  return `the program hammers: it sent ${wfm.exchanges.length} requests`;
}

function judge({ expect }: Extract<Step, { expect: unknown }>, { seen }: TimelineParts): Performed {
  const outcomes = expect.map((expectation) => ({ expectation, ...evaluate(expectation, seen) }));
  const presumed = outcomes.find(
    ({ expectation, deviations }) => expectation.presumed && deviations.length > 0,
  );
  if (presumed !== undefined) return { wrong: [], notShown: unpresumed(presumed.deviations) };
  const wrong = outcomes.flatMap(({ expectation: { requirements, level }, deviations }) =>
    deviations.map((one) => ({ ...(requirements && { requirements }), ...(level && { level }), ...one })),
  );
  const notShown = outcomes.find((outcome) => outcome.notShown !== undefined)?.notShown;
  return { wrong: distinct(wrong), ...(notShown !== undefined && { notShown }) };
}

function unpresumed([first]: readonly Wrong[]): string {
  return `the case is about devices that do without it what another case is about: expected ${first?.expected}, seen ${first?.actual}`;
}

async function letPass(polls: number, { seen, bell, life, signal }: TimelineParts): Promise<Performed> {
  await bell.until(() => life.unexpectedEnd !== undefined, polls * seen.pollMilliseconds, signal);
  const end = life.unexpectedEnd;
  return { wrong: [], ...(end !== undefined && { notShown: end }) };
}

/** A device that does something wrong mostly does it with every request; the first few are enough. */
export function distinct<Item extends Wrong>(all: readonly Item[]): readonly Item[] {
  const counts = new Map<string, number>();
  return all.filter(({ requirements, expected }) => {
    const key = JSON.stringify([requirements, expected.slice(0, 30)]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= 2;
  });
}
