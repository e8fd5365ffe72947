import type http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Field } from '@margo-contract/protocol';
import type { DeviceExchange } from './exchange.js';
import type { Response } from './response.js';
import type { ResponseRule } from './rule.js';

/** How a response is sent. */
export interface Sending {
  readonly rule: ResponseRule | undefined;
  /** By the clock that the WFM shows, in milliseconds since 1970. */
  readonly now: number;
  readonly pollMilliseconds: number;
  /** Whether nothing more needs to be sent. */
  isOver(): boolean;
}

/** Pieces of a response that comes slowly. */
const PIECES = 10;

/** Sends a response, all of it or as much as the rule lets pass, and keeps it with the request. */
export async function sendResponse(
  exchange: DeviceExchange,
  { status, body, ...rest }: Response,
  to: http.ServerResponse,
  { rule, now, pollMilliseconds, isOver }: Sending,
): Promise<void> {
  const fields: Field[] = [...rest.fields, ['Date', new Date(now).toUTCString()]];
  to.sendDate = false;
  for (const [name, value] of fields) to.setHeader(name, value);
  if (body.length > 0 || status === 200 || status === 201) to.setHeader('Content-Length', body.length);
  exchange.response = { ...rest, status, body, fields, at: Date.now() };
  to.writeHead(status);
  if (rule?.cut === 'fields' || rule?.cut === 'body') {
    to.write(body.subarray(0, rule.cut === 'body' ? Math.floor(body.length / 2) : 0));
    to.flushHeaders();
    await sleep(20);
    cut(exchange, to, 'within the response');
    return;
  }
  if (rule?.drip === undefined) {
    to.end(body);
    return;
  }
  const size = Math.ceil(body.length / PIECES);
  for (let at = 0; at < body.length && !to.destroyed && !isOver(); at += size) {
    to.write(body.subarray(at, at + size));
    await sleep((rule.drip * pollMilliseconds) / PIECES);
  }
  to.end();
}

/** Ends the connection. @param where in words */
export function cut(exchange: DeviceExchange, to: http.ServerResponse, where: string): void {
  exchange.failure = `the connection was cut ${where}`;
  to.socket?.destroy();
}
