import { setTimeout as wait } from 'node:timers/promises';

/** Waits so many milliseconds, or until the signal is aborted, and never rejects. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Waits by the system's clock. */
export const systemSleep: Sleep = async (milliseconds, signal) => {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined);
};
