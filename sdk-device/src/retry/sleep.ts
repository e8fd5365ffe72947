import { setTimeout } from 'node:timers/promises';

/** Waits. Rejects with the signal's reason when the caller aborts. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** Longest wait that a timer of Node.js can hold, in milliseconds: it would take a longer one for none. */
const LONGEST_TIMER = 2_147_483_647;

export const sleep: Sleep = async (milliseconds, signal) => {
  try {
    await setTimeout(Math.min(milliseconds, LONGEST_TIMER), undefined, signal && { signal });
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause;
  }
};
