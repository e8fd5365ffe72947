import { TransportError } from '../error.js';

/** When a request ends, whatever becomes of it. */
export interface Limits {
  /** Longest time, in milliseconds. */
  readonly timeoutMilliseconds: number;
  readonly signal?: AbortSignal | null | undefined;
}

/**
 * The one rule for every request: its promise settles, by what the task comes to, by the limit, or by the caller's signal. The
 * caller's signal is left without a listener of ours afterwards.
 *
 * @param task is given a signal that tells it to stop; it need not listen
 * @throws TransportError `transport-timeout`, the signal's reason, or what the task throws
 */
export function settle<Result>(
  task: (signal: AbortSignal) => Promise<Result>,
  { timeoutMilliseconds, signal }: Limits,
): Promise<Result> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const end = new AbortController();
    const release = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const stop = (reason: unknown) => {
      release();
      reject(reason);
      end.abort(reason);
    };
    const abort = () => stop(signal?.reason);
    const timer = setTimeout(() => {
      stop(new TransportError('transport-timeout', `No complete response within ${timeoutMilliseconds} ms`));
    }, timeoutMilliseconds);
    signal?.addEventListener('abort', abort);
    task(end.signal).finally(release).then(resolve, reject);
  });
}
