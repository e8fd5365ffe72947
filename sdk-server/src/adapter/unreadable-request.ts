import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createProblem, PROBLEM_MEDIA_TYPE, reasonPhrase } from '@margo-contract/protocol';
import { closeAfter, type OpenExchange } from './open-connections.js';

/** What Node's parser says; everything else is a request that cannot be read. */
const STATUS_BY_CODE: ReadonlyMap<string | undefined, number> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
  ['HPE_HEADER_OVERFLOW', 431],
]);

const DETAIL_BY_STATUS: Readonly<Record<number, string>> = {
  400: 'The request does not follow HTTP/1.1.',
  408: 'The request did not arrive completely in time.',
  417: 'The only expectation that is met is 100-continue.',
  431: 'The header section is larger than is read.',
};

/**
 * Responds with a problem to a request that the parser of Node refused, and closes the connection: after octets that cannot be
 * read, the start of the next request is unknown. Requests that came before on the connection get their own responses first.
 *
 * @param exchanges those of the connection that are not over
 */
export function refuseUnreadable(
  error: NodeJS.ErrnoException,
  socket: Socket,
  exchanges: readonly OpenExchange[],
): void {
  if (!socket.writable || error.code === 'ECONNRESET' || exchanges.some(isResponseBegun)) {
    socket.destroy();
    return;
  }
  const complete = exchanges.filter(({ incoming }) => incoming.complete);
  complete.forEach(closeAfter);
  if (complete.length > 0) return;
  socket.end(unreadableResponse(STATUS_BY_CODE.get(error.code) ?? 400), () => socket.destroy());
}

/** Responds with 417 to a request that expects anything but 100-continue (RFC 9110 section 10.1.1), and closes the connection. */
export function refuseExpectation(_incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { body, headers } = problemOfStatus(417);
  outgoing.writeHead(417, { ...headers, Connection: 'close' });
  outgoing.end(body);
}

/** Whether octets of a response were sent while its request still comes: nothing fits behind them. */
function isResponseBegun({ incoming, outgoing }: OpenExchange): boolean {
  return outgoing.headersSent && !incoming.complete;
}

function unreadableResponse(status: number): string {
  const { body, headers } = problemOfStatus(status);
  const head = [
    `HTTP/1.1 ${status} ${reasonPhrase(status)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Date: ${new Date().toUTCString()}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

function problemOfStatus(status: number) {
  const body = JSON.stringify(createProblem({ status, detail: DETAIL_BY_STATUS[status] ?? '' }));
  const headers = {
    'Content-Type': PROBLEM_MEDIA_TYPE,
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
  };
  return { body, headers };
}
