import type { RequestListener } from 'node:http';
import { type Log, logNothing } from './log.js';

/** Writes one line for each response: method, path and status. Headers, queries and bodies stay out of it. */
export function withAccessLog(listener: RequestListener, log: Log, name: string): RequestListener {
  if (log === logNothing) return listener;
  return (incoming, outgoing) => {
    const path = (incoming.url ?? '').split('?', 1)[0];
    outgoing.once('close', () => log(`${name}: ${incoming.method} ${path} ${outgoing.statusCode}`));
    listener(incoming, outgoing);
  };
}
