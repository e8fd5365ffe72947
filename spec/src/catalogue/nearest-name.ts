import { distance } from 'fastest-levenshtein';

/** The candidate that is closest to a mistyped `name`, or undefined when none is close enough to suggest. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.floor(name.length / 2);
  for (const candidate of candidates) {
    const letters = distance(name.toLowerCase(), candidate.toLowerCase());
    if (letters < least || (letters === least && best === undefined)) {
      best = candidate;
      least = letters;
    }
  }
  return best;
}
