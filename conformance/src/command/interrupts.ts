/** How somebody at the terminal stops a run. */
export interface Interrupts {
  /** Aborted when no further case shall begin. */
  readonly stop: AbortSignal;
  /** Aborted when those that run shall not be waited for either. */
  readonly leave: AbortSignal;
}

/** Where signals come from; the process, or a stand-in for it. */
export interface SignalSource {
  on(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  off(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/**
 * Listens to signals: the first stops the run between cases, the second at once. A third does what signals do.
 *
 * @param onSignal told how many came so far
 */
export function listenForInterrupts(
  source: SignalSource,
  onSignal: (number: number) => void,
): Interrupts & { readonly close: () => void } {
  const stop = new AbortController();
  const leave = new AbortController();
  const events = ['SIGINT', 'SIGTERM'] as const;
  const close = () => {
    for (const event of events) source.off(event, listener);
  };
  const listener = () => {
    const isFirst = !stop.signal.aborted;
    (isFirst ? stop : leave).abort();
    if (!isFirst) close();
    onSignal(isFirst ? 1 : 2);
  };
  for (const event of events) source.on(event, listener);
  return { stop: stop.signal, leave: leave.signal, close };
}

/** Nobody stops the run. */
export function never(): Interrupts {
  return { stop: new AbortController().signal, leave: new AbortController().signal };
}
