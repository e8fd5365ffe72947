import { MargoError } from '@margo-contract/protocol/error';
import { type DesiredStateOptions, type Period, Schedule } from '@margo-contract/sdk-device/agent';

/** Options of a device that say when it may talk, as a command line has them. */
export interface PeriodTexts {
  readonly downtime?: readonly string[];
  readonly pollingHours?: readonly string[];
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WINDOW = /^(?:([a-z,]{3,27}) )?([^-\s]{1,10})-([^-\s]{1,10})$/;
const ADVICE = '"22:00-06:00", "sat,sun 02:00-04:30", or two ISO 8601 times with a slash between them';

/**
 * Reads when a device is silent, and when it polls. Empty texts, which a template may leave, say nothing.
 *
 * @throws MargoError `mock-option-invalid`
 */
export function readPeriods({
  downtime,
  pollingHours,
}: PeriodTexts): Pick<DesiredStateOptions, 'downtime' | 'pollingHours'> {
  const hours = pollingHours?.filter(Boolean) ?? [];
  return {
    downtime: downtime?.filter(Boolean).map((text) => readPeriod('--downtime', text)),
    ...(hours.length > 0 && { pollingHours: hours.map((text) => readPeriod('--polling-hours', text)) }),
  };
}

function readPeriod(option: string, text: string): Period {
  try {
    const period = text.includes('/') ? readInterval(text) : readWindow(text);
    // The agent judges the times.
    new Schedule({ downtime: [period] });
    return period;
  } catch (cause) {
    const why = cause instanceof MargoError ? `: ${cause.message}` : '';
    const message = `${option} takes ${ADVICE}, not ${JSON.stringify(text.slice(0, 80))}${why}`;
    throw new MargoError('mock-option-invalid', message, { cause });
  }
}

function readInterval(text: string): Period {
  const [from = Number.NaN, to = Number.NaN, ...more] = text.split('/').map((time) => Date.parse(time));
  if (Number.isNaN(from) || Number.isNaN(to) || more.length > 0) throw new RangeError('not two times');
  return { from: new Date(from), to: new Date(to) };
}

function readWindow(text: string): Period {
  const [, names, from, to] = WINDOW.exec(text) ?? [];
  if (from === undefined || to === undefined) throw new RangeError('not a window');
  if (names === undefined) return { from, to };
  const days = names.split(',').map((name) => DAYS.indexOf(name));
  if (days.includes(-1)) throw new RangeError('not a day');
  return { from, to, days };
}
