/** Lets waiting steps look again whenever something was seen. */
export class Bell {
  readonly #listeners = new Set<() => void>();

  ring(): void {
    for (const listener of this.#listeners) listener();
  }

  /**
   * Waits until a condition holds.
   *
   * @param milliseconds how long at most
   * @returns whether it came to hold
   */
  async until(holds: () => boolean, milliseconds: number, signal?: AbortSignal): Promise<boolean> {
    if (holds()) return true;
    return new Promise((resolve) => {
      const end = (result: boolean) => {
        clearTimeout(timer);
        this.#listeners.delete(look);
        signal?.removeEventListener('abort', stop);
        resolve(result);
      };
      const look = () => {
        if (holds()) end(true);
      };
      const stop = () => end(false);
      const timer = setTimeout(() => end(holds()), milliseconds);
      this.#listeners.add(look);
      signal?.addEventListener('abort', stop, { once: true });
    });
  }
}
