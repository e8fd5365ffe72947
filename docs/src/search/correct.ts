/** Words shorter than this have too many neighbours to guess at. */
const SHORTEST = 4;

/** From this length on, two slips are forgiven. */
const LONG = 8;

/** Every word that entries can be found by, with how often it occurs. */
export type Vocabulary = ReadonlyMap<string, number>;

/** The words of texts, in lower case. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const found = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
      found.set(word, (found.get(word) ?? 0) + 1);
    }
  }
  return found;
}

/** The word of the vocabulary that was meant by one with a slip of typing; undefined when none is near. */
export function correctionOf(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < SHORTEST) return undefined;
  const most = word.length >= LONG ? 2 : 1;
  let best: { readonly word: string; readonly slips: number; readonly uses: number } | undefined;
  for (const [candidate, uses] of vocabulary) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const slips = slipsBetween(word, candidate, most);
    if (slips > most) continue;
    if (best === undefined || slips < best.slips || (slips === best.slips && uses > best.uses)) {
      best = { word: candidate, slips, uses };
    }
  }
  return best?.word;
}

/** How many letters are missing, too many, wrong or swapped with their neighbour; any number above `most` when there are more. */
function slipsBetween(a: string, b: string, most: number): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const ways = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1)];
      row.push(Math.min(...ways, isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY));
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}
