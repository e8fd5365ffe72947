import { MargoError } from '@margo-contract/protocol';
import { distance as lettersBetween } from 'fastest-levenshtein';

/** Something that a user names on the command line. */
interface Named {
  readonly name: string;
}

/** Most names that are proposed in place of one that does not exist. */
const MOST_PROPOSALS = 3;

/**
 * Finds what the user named.
 *
 * @param option the option of the command line, for the message
 * @throws MargoError `mock-option-invalid`, with the names that are most alike
 */
export function selectByName<Item extends Named>(
  names: readonly string[],
  items: readonly Item[],
  option: string,
): Item[] {
  return [...new Set(names)].map((name) => {
    const found = items.find((item) => item.name === name);
    if (found !== undefined) return found;
    const alike = namesLike(name, items).join(', ');
    const advice = alike === '' ? '' : `; did you mean ${alike}?`;
    throw new MargoError('mock-option-invalid', `There is no ${option} ${JSON.stringify(name)}${advice}`);
  });
}

/** The names that share most words with the one given, or differ from it in a few letters. */
function namesLike(name: string, items: readonly Named[]): string[] {
  const ranked = items.map((item) => ({ name: item.name, distance: distanceOf(name, item.name) }));
  return ranked
    .filter(({ distance }) => distance < 0.5)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST_PROPOSALS)
    .map((item) => item.name);
}

/** 0 for the same name, 1 for one that has nothing in common with it: the smaller of what words and letters say. */
function distanceOf(one: string, other: string): number {
  const words = new Set(one.split('-'));
  const others = other.split('-');
  const shared = others.filter((word) => words.has(word)).length;
  const byWords = 1 - shared / Math.max(words.size, others.length);
  return Math.min(byWords, lettersBetween(one, other) / Math.max(one.length, other.length, 1));
}
