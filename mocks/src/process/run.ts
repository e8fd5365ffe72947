/** Something that runs until it is closed. */
export interface Closable {
  close(): Promise<void>;
}

/**
 * Tells the starting process that everything is ready, by one JSON line on stdout, the only one there ever is. Resolves
 * once SIGINT or SIGTERM has arrived and everything is closed. A second signal ends the process at once.
 */
export async function runUntilStopped(running: Closable, facts: ReadyFacts): Promise<void> {
  const stopped = signalled();
  // Whoever reads the line may send the signal at once, so it is listened for by now.
  printReady(facts);
  await stopped;
  await running.close();
}

/** What a process says of itself when it is ready: kind, URLs, file paths. */
export type ReadyFacts = Readonly<Record<string, string>>;

/** Prints the line that says that everything is ready. */
export function printReady(facts: ReadyFacts): void {
  process.stdout.write(`${JSON.stringify(facts)}\n`);
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
