export interface Search {
  /** The first value that is tried. */
  readonly start: number;
  /** How often the gap between what was carried and what was not is halved. */
  readonly halvings: number;
}

/**
 * Finds the greatest value that is carried: doubles until one is not, then halves the gap.
 *
 * @returns 0 when not even the first value is carried
 */
export async function findLimit(
  { start, halvings }: Search,
  isCarried: (value: number) => Promise<boolean>,
): Promise<number> {
  let carried = 0;
  let tooMuch = start;
  while (await isCarried(tooMuch)) {
    carried = tooMuch;
    tooMuch *= 2;
  }
  for (let times = 0; times < halvings && carried > 0; times += 1) {
    const middle = Math.round((carried + tooMuch) / 2);
    if (await isCarried(middle)) carried = middle;
    else tooMuch = middle;
  }
  return carried;
}
