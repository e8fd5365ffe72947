import { isObject } from './json-body.js';
import type { FieldFault } from './problem.js';

/** Gives the faults of a value that stands at a place. */
export type Check = (value: unknown, place: string) => FieldFault[];

const fault = (field: string, message: string): FieldFault[] => [{ field, message }];

export const text: Check = (value, place) => (typeof value === 'string' ? [] : fault(place, 'is no text'));

export const flag: Check = (value, place) =>
  typeof value === 'boolean' ? [] : fault(place, 'is neither true nor false');

export const anyObject: Check = (value, place) => (isObject(value) ? [] : fault(place, 'is no object'));

export function matching(pattern: RegExp): Check {
  return (value, place) =>
    typeof value === 'string' && pattern.test(value) ? [] : fault(place, `does not match ${pattern}`);
}

export function oneOf(...values: readonly string[]): Check {
  return (value, place) =>
    values.some((known) => known === value) ? [] : fault(place, `is none of ${values.join(', ')}`);
}

export const aboveZero: Check = (value, place) =>
  typeof value === 'number' && value > 0 ? [] : fault(place, 'is no number above zero');

export function listOf(check: Check, least = 0): Check {
  return (value, place) => {
    if (!Array.isArray(value) || value.length < least) return fault(place, `is no list of ${least} or more`);
    return value.flatMap((item, index) => check(item, `${place}[${index}]`));
  };
}

interface Members {
  readonly needed?: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
  /** For names that are not listed; without it they are ignored. */
  readonly others?: (name: string) => Check | undefined;
  readonly closed?: boolean;
}

export function object({ needed = {}, optional = {}, others, closed = false }: Members): Check {
  return (value, place) => {
    if (!isObject(value)) return fault(place, 'is no object');
    const at = (name: string) => (place === '' ? name : `${place}.${name}`);
    const missing = Object.keys(needed).filter((name) => !Object.hasOwn(value, name));
    const wrong = Object.entries(value).flatMap(([name, member]) => {
      const check = needed[name] ?? optional[name] ?? others?.(name);
      if (check !== undefined) return check(member, at(name));
      return closed ? fault(at(name), 'is not known') : [];
    });
    return [...missing.flatMap((name) => fault(at(name), 'is missing')), ...wrong];
  };
}
