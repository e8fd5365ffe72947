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
  431: 'The header section is larger than is read.',
};

/**
 * Answers a request that the parser of Node refused with a problem, and closes the connection: after octets that cannot be
 * read nobody knows where the next request begins. Requests that came before on the connection get their own answers first.
 *
 * @param exchanges those of the connection that are not over
 */
export function answerUnreadable(
  error: NodeJS.ErrnoException,
  socket: Socket,
  exchanges: readonly OpenExchange[],
): void {
  if (!socket.writable || error.code === 'ECONNRESET' || exchanges.some(isAnswerBegun)) {
    socket.destroy();
    return;
  }
  const complete = exchanges.filter(({ incoming }) => incoming.complete);
  complete.forEach(closeAfter);
  if (complete.length > 0) return;
  socket.end(unreadableAnswer(STATUS_BY_CODE.get(error.code) ?? 400), () => socket.destroy());
}

/** Whether octets of an answer were sent while its request still comes: nothing fits behind them. */
function isAnswerBegun({ incoming, outgoing }: OpenExchange): boolean {
  return outgoing.headersSent && !incoming.complete;
}

function unreadableAnswer(status: number): string {
  const body = JSON.stringify(createProblem({ status, detail: DETAIL_BY_STATUS[status] ?? '' }));
  const head = [
    `HTTP/1.1 ${status} ${reasonPhrase(status)}`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    `Date: ${new Date().toUTCString()}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
