import { AgentError } from './agent-error.js';

/** A span of each day in local time; one whose end is not after its start goes on into the next day. */
export interface DailyWindow {
  /** `HH:MM`, included. */
  readonly from: string;
  /** `HH:MM`, excluded; `24:00` for the end of the day. */
  readonly to: string;
  /** Days on which it starts, 0 for Sunday; every day unless given. */
  readonly days?: readonly number[];
}

/** A span of time that is known beforehand: each day, or once. */
export type Period = DailyWindow | { readonly from: Date; readonly to: Date };

/** When the agent may talk (DOWN-002, DOWN-004). */
export interface ScheduleOptions {
  /** Times in which no request begins. */
  readonly downtime?: readonly Period[] | undefined;
  /** Times in which the manifest is polled; always unless given. */
  readonly pollingHours?: readonly Period[] | undefined;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

type SpansAround = (time: number) => readonly Span[];

const DAY = 86_400_000;
/** Windows may touch each other; a schedule that leaves no time at all ends the search. */
const MOST_STEPS = 100;

/** Knows when requests may begin. */
export class Schedule {
  readonly #downtime: SpansAround;
  readonly #hours: SpansAround | undefined;

  /** @throws AgentError `agent-option-invalid` */
  constructor({ downtime = [], pollingHours }: ScheduleOptions = {}) {
    const spans = downtime.map(readPeriod);
    this.#downtime = (time) => spans.flatMap((around) => around(time));
    const hours = pollingHours?.map(readPeriod);
    this.#hours = hours && ((time) => hours.flatMap((around) => around(time)));
  }

  /** The end of the downtime at a time, in milliseconds; undefined when there is none. */
  downtimeAt(time: number): number | undefined {
    const ends = this.#downtime(time)
      .filter((span) => holds(span, time))
      .map(({ to }) => to);
    return ends.length > 0 ? Math.max(...ends) : undefined;
  }

  /** The first time from this one on at which a poll may begin, in milliseconds. */
  nextPoll(time: number): number {
    let next = time;
    for (let step = 0; step < MOST_STEPS; step++) {
      const up = this.downtimeAt(next) ?? next;
      const open = this.#opening(up);
      if (open === next) return next;
      next = open;
    }
    return next;
  }

  #opening(time: number): number {
    if (this.#hours === undefined) return time;
    const spans = this.#hours(time);
    if (spans.some((span) => holds(span, time))) return time;
    const starts = spans.map(({ from }) => from).filter((from) => from > time);
    return starts.length > 0 ? Math.min(...starts) : time + DAY;
  }
}

function holds({ from, to }: Span, time: number): boolean {
  return from <= time && time < to;
}

function readPeriod(period: Period): SpansAround {
  if (typeof period.from === 'string') return readWindow(period as DailyWindow);
  const span = { from: period.from.getTime(), to: (period.to as Date).getTime() };
  if (span.from < span.to) return () => [span];
  throw new AgentError('agent-option-invalid', 'A period has to end after it starts');
}

/** Spans of the days around a time; local time, so that a day may have 23 or 25 hours. */
function readWindow({ from, to, days }: DailyWindow): SpansAround {
  const [start, end] = [readTime(from), readTime(to)];
  const endsNextDay = end <= start ? 1 : 0;
  return (time) => {
    const now = new Date(time);
    return [-1, 0, 1, 2, 3, 4, 5, 6, 7].flatMap((offset) => {
      const at = (minutes: number, later: number) =>
        new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset + later, 0, minutes);
      const first = at(start, 0);
      if (days && !days.includes(at(0, 0).getDay())) return [];
      return [{ from: first.getTime(), to: at(end, endsNextDay).getTime() }];
    });
  };
}

/** Minutes since midnight. */
function readTime(text: string): number {
  const [, hours = '', minutes = ''] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? [];
  const time = Number(hours) * 60 + Number(minutes);
  if (hours !== '' && time <= 1440) return time;
  const shown = JSON.stringify(String(text).slice(0, 40));
  throw new AgentError('agent-option-invalid', `A time of day is HH:MM, from 00:00 to 24:00, not ${shown}`);
}
