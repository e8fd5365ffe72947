import type { Server } from 'node:https';
import type { Duplex } from 'node:stream';
import type { WireRequest } from '@margo-contract/sdk-server';
import type { Behaviour } from '../behaviour/behaviour.js';
import { everyRequest, fieldOf, insteadOf, remembering, withFields } from '../behaviour/change.js';
import { forgive } from '../behaviour/forgive.js';
import { refusal } from '../behaviour/response.js';
import { passes } from '../behaviour/signature.js';
import type { FaultEntry } from './fault.js';

/** What goes wrong with the form of HTTP messages. */
export const wireFaults: readonly FaultEntry[] = [
  {
    name: 'unreadable-requests-answered-500',
    requirement: 'TLS-003',
    effect: 'A request that does not follow HTTP/1.1 makes the WFM fail.',
    behaviour: { server: failingOnUnreadable((code) => !TWO_LENGTHS.test(code)) },
  },
  {
    name: 'two-lengths-answered-500',
    requirement: 'TLS-018',
    effect: 'A request with chunks and a Content-Length makes the WFM fail.',
    behaviour: { server: failingOnUnreadable((code) => TWO_LENGTHS.test(code)) },
  },
  {
    name: 'host-guessed',
    requirement: 'TLS-018',
    effect:
      'A request without Host counts for the host of the request before, and of several Host fields the first counts.',
    behaviour: {
      tls: (options) => ({ ...options, requireHostHeader: false }),
      ...guessingHosts(),
    },
  },
  {
    name: 'absolute-target-refused',
    requirement: 'TLS-003',
    effect: 'A request target in absolute form is answered 400.',
    behaviour: insteadOf(({ request }) =>
      request.target.startsWith('/') ? undefined : refusal(request, 'invalid-request', 400),
    ),
  },
  {
    name: 'chunked-bodies-refused',
    requirement: 'TLS-003',
    effect: 'A body in chunks is answered 400.',
    behaviour: insteadOf(({ request }) =>
      fieldOf(request, 'transfer-encoding') === undefined
        ? undefined
        : refusal(request, 'invalid-request', 400, { headers: { connection: 'close' } }),
    ),
  },
  {
    name: 'repeated-signature-lines-overlooked',
    requirement: 'SIG-010',
    effect: 'When Signature-Input comes twice, with other claims for one label, the first line counts.',
    behaviour: forgive('signature-verification-failed', (incoming) => {
      const request = withFirstLine(incoming.request, 'signature-input');
      return (
        request.fields.length < incoming.request.fields.length &&
        passes({ ...incoming, request }, (strict) => strict)
      );
    }),
  },
];

/** What the parser of Node.js calls a request with chunks and a Content-Length. */
const TWO_LENGTHS = /^HPE_(UNEXPECTED|INVALID)_(CONTENT_LENGTH|TRANSFER_ENCODING)$/;

/** Fails on some of the requests that cannot be read, by the code of the error; others are left to who listens already. */
function failingOnUnreadable(isDeadly: (code: string) => boolean): (server: Server) => void {
  return (server) => {
    const others = server.listeners('clientError');
    server.removeAllListeners('clientError');
    server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
      if (isDeadly(error.code ?? '')) {
        if (socket.writable) socket.end('HTTP/1.1 500 Internal Server Error\r\nConnection: close\r\n\r\n');
        return;
      }
      for (const listener of others) listener.call(server, error, socket);
      if (others.length === 0) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    });
  };
}

function guessingHosts(): Behaviour {
  return remembering(() => {
    let last: string | undefined;
    return everyRequest(({ request }) => {
      const single = withFirstLine(request, 'host');
      last = fieldOf(single, 'host') ?? last;
      return withFields(single, { host: last });
    });
  });
}

/** The request with only the first of several lines of one header field. */
function withFirstLine(request: WireRequest, name: string): WireRequest {
  const first = request.fields.findIndex(([key]) => key.toLowerCase() === name);
  const fields = request.fields.filter(([key], index) => key.toLowerCase() !== name || index === first);
  return { ...request, fields };
}
