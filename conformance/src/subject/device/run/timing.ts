import type { Filter } from '../scenario/scenario.js';
import { filterText } from '../scenario/text.js';
import { type DeviceExchange, fieldOf, type SentResponse } from '../wfm/exchange.js';
import type { Observation } from './context.js';
import { type Evaluation, NOTHING_WRONG, unseen, wrong } from './evaluation.js';

/** How much earlier than told a request may come, in milliseconds: clocks and timers are not finer. */
const EARLY = 30;

/** After a response with Retry-After no request of that kind comes before the time has passed, at that endpoint. */
export function waited(filter: Filter, since: string | undefined, seen: Observation): Evaluation {
  const found = seen.all(filter, since);
  const told = found.filter(({ response }) => response?.notBefore !== undefined);
  if (told.length === 0) return unseen(filter);
  let followed = 0;
  for (const { index, endpoint, response, route } of told) {
    const next = found.find(
      (other) =>
        other.index > index && other.endpoint === endpoint && other.route.deploymentId === route.deploymentId,
    );
    const until = response?.notBefore ?? 0;
    if (next === undefined) continue;
    followed += 1;
    const early = until - next.at;
    if (early > EARLY + aheadOf(next, response))
      return wrong(
        `no ${filterText(filter)} before Retry-After has passed`,
        `one came ${seconds(early)} too early`,
      );
  }
  return followed > 0 ? NOTHING_WRONG : { deviations: [], notShown: 'the device did not try again' };
}

/** The farthest that a clock may be ahead for its signatures to be accepted (C-06). */
const MOST_AHEAD = 60_000;

/** How far the clock of the device is ahead, which a date is read by; what its signature tells has whole seconds. */
function aheadOf({ at, fields }: DeviceExchange, response: SentResponse | undefined): number {
  if (!/\D/.test(fieldOf(response?.fields ?? [], 'retry-after') ?? '')) return 0;
  const created = Number(/;\s*created=(\d+)/.exec(fieldOf(fields, 'signature-input') ?? '')?.[1] ?? 0);
  return Math.min(MOST_AHEAD, Math.max(0, (created + 1) * 1000 - at));
}

/**
 * Gaps between tries that fail grow, until one is as long as the poll interval, and tries do not begin again at the
 * start. One gap may be shorter than that before it: jitter is lawful, however it is made (D-22), and so is one resend at once when a
 * kept connection was closed (D-21).
 */
export function backedOff(filter: Filter, since: string | undefined, seen: Observation): Evaluation {
  const found = seen.all(filter, since);
  if (found.length < 4) return unseen(filter);
  const gaps = found.slice(1).map(({ at }, index) => at - (found[index]?.at ?? at));
  const enough = seen.pollMilliseconds * LONG_ENOUGH;
  const half = Math.ceil(gaps.length / 2);
  const [earlier, later] = [gaps.slice(0, half), gaps.slice(half)].map(gaps.length > FEW ? mean : longest);
  const grows = (later ?? 0) >= Math.min((earlier ?? 0) * GROWTH, enough);
  const reached = gaps.findIndex((gap) => gap >= enough);
  const afresh = reached < 0 ? [] : gaps.slice(reached).filter((gap) => gap < enough * AFRESH);
  if (grows && afresh.length < 2) return NOTHING_WRONG;
  return wrong(
    'longer and longer waits between tries that fail, up to the poll interval',
    `waits of ${gaps.map(seconds).join(', ')}`,
  );
}

/** More gaps than that are so short that their longest tells of the machine only. */
const FEW = 8;

function mean(gaps: readonly number[]): number {
  return gaps.reduce((total, gap) => total + gap, 0) / gaps.length;
}

function longest(gaps: readonly number[]): number {
  return Math.max(0, ...gaps);
}

/** Part of the poll interval from which on a wait need not grow any more. */
const LONG_ENOUGH = 0.7;
/** How much longer waits of the second half have to be than those of the first: twice, less what jitter may take. */
const GROWTH = 1.5;
/** Part of a wait that is long enough, below which a wait after it means that the device began again. */
const AFRESH = 0.4;

/** Not more requests than so many per poll interval about one device or deployment, from whichever of them on. */
export function paced(
  filter: Filter,
  perPoll: number,
  since: string | undefined,
  seen: Observation,
): Evaluation {
  const found = seen.all(filter, since);
  if (found.length === 0) return unseen(filter);
  const aboutWhat = ({ route }: DeviceExchange) => `${route.deviceId} ${route.deploymentId}`;
  for (const one of new Set(found.map(aboutWhat))) {
    const times = found.filter((exchange) => aboutWhat(exchange) === one).map(({ at }) => at);
    const crowd = crowdIn(times, perPoll, seen.pollMilliseconds);
    if (crowd !== undefined)
      return wrong(
        `at most ${crowd.most} times ${filterText(filter)} in ${crowd.polls.toFixed(1)} polls`,
        `${crowd.count} times`,
      );
  }
  return NOTHING_WRONG;
}

function crowdIn(times: readonly number[], perPoll: number, pollMilliseconds: number) {
  // Bursts count by themselves, however long a busy machine took until they were looked at.
  for (const [index, first] of times.entries()) {
    for (const [further, at] of times.slice(index).entries()) {
      const polls = (at - first) / pollMilliseconds;
      const most = Math.ceil(perPoll * polls) + 2;
      if (further + 1 > most) return { most, polls, count: further + 1 };
    }
  }
  return undefined;
}

/** The time between polls, as a multiple of what it was at first. */
export function pollInterval(
  { atLeast, atMost = Number.POSITIVE_INFINITY }: { readonly atLeast: number; readonly atMost?: number },
  since: string | undefined,
  seen: Observation,
): Evaluation {
  const polls = seen.all({ operation: 'getStateManifest' }, since);
  const gaps = polls
    .slice(1)
    .map(({ at }, index) => at - (polls[index]?.at ?? at))
    .sort((one, other) => one - other);
  const middle = gaps[Math.floor(gaps.length / 2)];
  if (middle === undefined) return unseen({ operation: 'getStateManifest' });
  const ratio = middle / seen.pollMilliseconds;
  if (ratio >= atLeast && ratio <= atMost) return NOTHING_WRONG;
  return wrong(`polls ${atLeast} times as far apart as before`, `${ratio.toFixed(1)} times`);
}

/** How late a device may be at either end of an interval, in milliseconds. */
const LATE = 1000;

/** No request begins within an interval that the device was given, or none outside of it. */
export function interval(
  {
    within,
    only = {},
    none,
  }: { readonly within: 'downtime' | 'hours'; readonly only?: Filter; readonly none: 'inside' | 'outside' },
  since: string | undefined,
  seen: Observation,
): Evaluation {
  const [from = 0, to = 0] = (seen.settings[within] ?? '').split('/').map((text) => Date.parse(text));
  if (Date.now() < to) return { deviations: [], notShown: `the ${within} is not over` };
  const found = seen.all(only, since);
  const inside = found.filter(({ at }) => at > from + LATE && at < to - EARLY);
  const outside = found.filter(({ at }) => at < from - EARLY || at > to + LATE);
  const wrongs = none === 'inside' ? inside : outside;
  if (wrongs.length > 0)
    return wrong(`no ${filterText(only)} ${none} the ${within}`, `${wrongs.length} came`);
  const others = none === 'inside' ? outside : inside;
  return others.length > 0
    ? NOTHING_WRONG
    : { deviations: [], notShown: `there was no ${filterText(only)} at any other time` };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
