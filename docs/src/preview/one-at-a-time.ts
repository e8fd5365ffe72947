/**
 * Makes a trigger for a task that never runs twice at once. Triggers during a run, however many, lead to one more run.
 *
 * @param task must not reject
 * @returns the trigger; its promise is fulfilled after a run that began later than the call
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    running = task().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (running === undefined) return run();
    next ??= running.then(() => {
      next = undefined;
      return run();
    });
    return next;
  };
}
