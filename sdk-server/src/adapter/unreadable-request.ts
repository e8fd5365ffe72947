import type { Socket } from 'node:net';
import { createProblem, PROBLEM_MEDIA_TYPE, reasonPhrase } from '@margo-contract/protocol';

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
 * read nobody knows where the next request begins.
 *
 * @param isAnswering whether an answer is on its way, into which nothing must be written
 */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket, isAnswering: boolean): void {
  if (!socket.writable || isAnswering || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  socket.end(unreadableAnswer(STATUS_BY_CODE.get(error.code) ?? 400), () => socket.destroy());
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
