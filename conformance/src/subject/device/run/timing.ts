import type { Filter } from '../scenario/scenario.js';
import { filterText } from '../scenario/text.js';
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
    if (early > EARLY)
      return wrong(
        `no ${filterText(filter)} before Retry-After has passed`,
        `one came ${seconds(early)} too early`,
      );
  }
  return followed > 0 ? NOTHING_WRONG : { deviations: [], notShown: 'the device did not try again' };
}

/** Gaps between tries that fail do not shrink, until they are as long as the poll interval. */
export function backedOff(filter: Filter, since: string | undefined, seen: Observation): Evaluation {
  const found = seen.all(filter, since);
  if (found.length < 4) return unseen(filter);
  const gaps = found.slice(1).map(({ at }, index) => at - (found[index]?.at ?? at));
  const enough = seen.pollMilliseconds * 0.7;
  // One resend at once is allowed when a kept connection was closed.
  for (const [index, gap] of gaps.entries()) {
    const before = gaps[index - 1];
    if (before === undefined || index < 2) continue;
    if (gap < Math.min(before * 1.1, enough)) {
      return wrong(
        'longer and longer waits between tries that fail, up to the poll interval',
        `waits of ${gaps.map(seconds).join(', ')}`,
      );
    }
  }
  return NOTHING_WRONG;
}

/** Not more requests than so many per poll interval, from whichever of them on. */
export function paced(
  filter: Filter,
  perPoll: number,
  since: string | undefined,
  seen: Observation,
): Evaluation {
  const times = seen.all(filter, since).map(({ at }) => at);
  if (times.length === 0) return unseen(filter);
  // Bursts count by themselves, however long a busy machine took until they were looked at.
  for (const [index, first] of times.entries()) {
    for (const [further, at] of times.slice(index).entries()) {
      const polls = (at - first) / seen.pollMilliseconds;
      const most = Math.ceil(perPoll * polls) + 2;
      if (further + 1 > most)
        return wrong(
          `at most ${most} times ${filterText(filter)} in ${polls.toFixed(1)} polls`,
          `${further + 1} times`,
        );
    }
  }
  return NOTHING_WRONG;
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
