import { isDeepStrictEqual } from 'node:util';
import type { Matcher } from '../case/expectation.js';
import type { Variables } from '../case/variables.js';

/** A matcher whose variables have their values. */
export interface ReadyMatcher {
  /** What is wanted, as a phrase. */
  readonly description: string;
  matches(value: unknown): boolean;
}

/** Makes a matcher ready for values. `undefined` stands for a value that is not there. @throws MissingVariable */
export function readyMatcher(matcher: Matcher, variables: Variables): ReadyMatcher {
  if (typeof matcher !== 'object' || matcher === null) return equal(variables.fillAll(matcher));
  if ('equals' in matcher) return equal(variables.fillAll(matcher.equals));
  if ('pattern' in matcher) return pattern(matcher.pattern);
  if ('oneOf' in matcher) return oneOf(matcher.oneOf.map((item) => variables.fillAll(item)));
  if ('not' in matcher) return not(variables.fillAll(matcher.not));
  if ('length' in matcher) return length(matcher.length);
  if ('above' in matcher) return above(BigInt(variables.fill(String(matcher.above))));
  if ('type' in matcher) return type(matcher.type);
  return present(matcher.present);
}

function equal(wanted: unknown): ReadyMatcher {
  return { description: show(wanted), matches: (value) => isDeepStrictEqual(plain(value), plain(wanted)) };
}

function pattern(source: string): ReadyMatcher {
  const expression = new RegExp(source, 'u');
  return {
    description: `text that matches ${source}`,
    matches: (value) => typeof value === 'string' && expression.test(value),
  };
}

function oneOf(wanted: readonly unknown[]): ReadyMatcher {
  return {
    description: `one of ${wanted.map(show).join(', ')}`,
    matches: (value) => wanted.some((item) => equal(item).matches(value)),
  };
}

function not(unwanted: unknown): ReadyMatcher {
  return {
    description: `anything but ${show(unwanted)}`,
    matches: (value) => value !== undefined && !equal(unwanted).matches(value),
  };
}

function length(wanted: number): ReadyMatcher {
  return {
    description: `an array of ${wanted} items`,
    matches: (value) => Array.isArray(value) && value.length === wanted,
  };
}

function above(least: bigint): ReadyMatcher {
  return {
    description: `an integer above ${least}`,
    matches: (value) =>
      (typeof value === 'bigint' || Number.isSafeInteger(value)) && BigInt(String(value)) > least,
  };
}

function type(wanted: string): ReadyMatcher {
  return { description: `a value of type ${wanted}`, matches: (value) => typeOf(value) === wanted };
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'bigint' ? 'number' : typeof value;
}

function present(wanted: boolean): ReadyMatcher {
  return {
    description: wanted ? 'any value' : 'nothing',
    matches: (value) => (value !== undefined) === wanted,
  };
}

/** Integers of both kinds compare as equal. */
function plain(value: unknown): unknown {
  return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

const LONGEST = 300;

/** A value of either side as short text for people. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'bigint') return String(value);
  // Quotes are what matters in an ETag; escaped they could not be told from it.
  if (typeof value === 'string' && value.includes('"') && value.length <= LONGEST) return value;
  const text = JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? String(member) : member));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
