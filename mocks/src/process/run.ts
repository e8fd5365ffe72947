/** Something that runs until it is closed. */
export interface Closable {
  close(): Promise<void>;
}

/** Tells the starting process that everything is ready: one JSON line on stdout, the only one there ever is. */
export function printReady(facts: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(facts)}\n`);
}

/** Resolves once SIGINT or SIGTERM has arrived and everything is closed. A second signal ends the process at once. */
export async function runUntilStopped(running: Closable): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await running.close();
}
