/**
 * Runs tasks, at most `concurrency` at a time.
 *
 * @returns the results in the order of the tasks
 */
export async function runPool<Result>(
  tasks: readonly (() => Promise<Result>)[],
  concurrency: number,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  const waiting = [...tasks.entries()].values();
  const work = async () => {
    for (const [index, task] of waiting) results.set(index, await task());
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
  return [...results.entries()].sort(([a], [b]) => a - b).map(([, result]) => result);
}
