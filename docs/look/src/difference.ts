/** A stretch of text, and whether it is one of those that differ. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** Longer texts are compared at their ends only: the work grows with the product of the lengths. */
const LONGEST = 400;

/** Of short stretches that two texts share by chance, none is shown as shared. */
const SHORTEST_SHARED = 3;

/** Texts that share less than this share of the shorter one are different altogether: marks would only be noise. */
const LEAST_SHARED = 0.5;

/** Cuts two texts into what they share and what only one of them has; joined, the stretches are the texts again. Texts that are different altogether get no marks. */
export function difference(one: string, other: string): readonly [Stretch[], Stretch[]] {
  const [a, b] = [[...one], [...other]];
  const start = sharedLength(a, b);
  const end = sharedLength(a.slice(start).reverse(), b.slice(start).reverse());
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isLong = inA.length > LONGEST || inB.length > LONGEST;
  const shared = isLong ? [] : sharedStretches(inA, inB);
  const size = shared.reduce((sum, [, , length]) => sum + length, start + end);
  if (size < LEAST_SHARED * Math.min(a.length, b.length)) {
    return [unmarked(one), unmarked(other)];
  }
  return [
    stretches(a, [
      ...around(start, a.length - end, a.length),
      ...shared.map(([at, , size]) => [at + start, size] as const),
    ]),
    stretches(b, [
      ...around(start, b.length - end, b.length),
      ...shared.map(([, at, size]) => [at + start, size] as const),
    ]),
  ];
}

function unmarked(text: string): Stretch[] {
  return text === '' ? [] : [{ text, differs: false }];
}

function around(start: number, end: number, length: number): (readonly [at: number, size: number])[] {
  return [
    [0, start],
    [end, length - end],
  ];
}

function sharedLength(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((character, index) => character !== b[index]);
  return at === -1 ? a.length : at;
}

/** Stretches of the longest common subsequence: place in the one, place in the other, size. */
function sharedStretches(a: readonly string[], b: readonly string[]): [number, number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: [number, number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] !== b[j]) {
      if (at(i + 1, j) >= at(i, j + 1)) i++;
      else j++;
      continue;
    }
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[2] === i && last[1] + last[2] === j) last[2]++;
    else found.push([i, j, 1]);
    i++;
    j++;
  }
  return found.filter(([, , size]) => size >= SHORTEST_SHARED);
}

function stretches(
  text: readonly string[],
  shared: readonly (readonly [at: number, size: number])[],
): Stretch[] {
  const differs = text.map(() => true);
  for (const [at, size] of shared) differs.fill(false, at, at + size);
  const found: { text: string; differs: boolean }[] = [];
  for (const [index, character] of text.entries()) {
    const last = found.at(-1);
    if (last !== undefined && last.differs === differs[index]) last.text += character;
    else found.push({ text: character, differs: differs[index] === true });
  }
  return found;
}
