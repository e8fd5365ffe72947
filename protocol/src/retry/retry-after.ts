import type { Clock } from '../clock.js';

/** Longest wait that is believed: a day, in milliseconds. Longer ones would let one response silence a device. */
export const MAXIMUM_RETRY_AFTER_MILLISECONDS = 86_400_000;
/** Longest value that is read, in characters; dates have 24 to 33. */
const MAXIMUM_LENGTH = 2048;

/**
 * How long Retry-After asks to wait, in milliseconds from now (RFC 9110 §10.2.3): a number of seconds, or an HTTP
 * date. A date that has passed gives 0, and no wait is longer than a day. Never throws: a value that
 * cannot be read counts as absent.
 *
 * @param value the field's value
 * @param clock where the device's clock may be wrong, one that tells the Date of the same response
 * @returns undefined when the field is absent or cannot be read
 */
export function parseRetryAfter(value: string | null | undefined, clock: Clock): number | undefined {
  const text = isReadable(value) ? value.replace(/^[ \t]+|[ \t]+$/g, '') : '';
  if (/^\d+$/.test(text)) return bounded(Number(text) * 1000);
  const now = clock();
  const until = parseHttpDate(text, now);
  return until === undefined ? undefined : bounded(until - now.getTime());
}

/** The pattern for white space at the end takes time with the square of the length, so the length is bounded first. */
function isReadable(value: string | null | undefined): value is string {
  return typeof value === 'string' && value.length <= MAXIMUM_LENGTH;
}

function bounded(milliseconds: number): number {
  return Math.min(Math.max(milliseconds, 0), MAXIMUM_RETRY_AFTER_MILLISECONDS);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const TIME = String.raw`(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d):(?<second>[0-5]\d|60)`;
const MONTH = `(?<month>${MONTHS.join('|')})`;

/** The form that is sent today, and the two obsolete ones that recipients must still read (RFC 9110 §5.6.7). */
const FORMS = [
  String.raw`(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\d{2}) ${MONTH} (?<year>\d{4}) ${TIME} GMT`,
  String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\d{2})-${MONTH}-(?<year>\d{2}) ${TIME} GMT`,
  String.raw`(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ${MONTH} (?<day>\d{2}| \d) ${TIME} (?<year>\d{4})`,
].map((form) => new RegExp(`^${form}$`));

/**
 * Milliseconds since 1970 of an HTTP date (RFC 9110 §5.6.7); undefined when the text is none, or names a day that
 * does not exist. The name of the weekday is not compared with the date.
 *
 * @param now a year of two digits is read as one that is at most 50 years after this time
 */
function parseHttpDate(text: string, now: Date): number | undefined {
  const groups = FORMS.map((form) => form.exec(text)?.groups).find((match) => match !== undefined);
  if (groups === undefined) return undefined;
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = groups;
  const monthIndex = MONTHS.indexOf(month);
  const midnight = new Date(0);
  midnight.setUTCFullYear(fullYear(year, now), monthIndex, Number(day));
  if (midnight.getUTCMonth() !== monthIndex || midnight.getUTCDate() !== Number(day)) return undefined;
  return midnight.getTime() + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
}

function fullYear(digits: string, now: Date): number {
  if (digits.length > 2) return Number(digits);
  const presentYear = now.getUTCFullYear();
  const year = presentYear - (presentYear % 100) + Number(digits);
  return year > presentYear + 50 ? year - 100 : year;
}
