import type { Server } from 'node:https';
import type { Duplex } from 'node:stream';
import type { WireRequest } from '@margo-contract/sdk-server';
import { refusal } from '../behaviour/answer.js';
import type { Behaviour } from '../behaviour/behaviour.js';
import { everyRequest, fieldOf, insteadOf, remembering, withFields } from '../behaviour/change.js';
import { forgive } from '../behaviour/forgive.js';
import { passes } from '../behaviour/signature.js';
import type { FaultEntry } from './fault.js';

/** What goes wrong with the form of HTTP messages. */
export const wireFaults: readonly FaultEntry[] = [
  {
    name: 'unreadable-requests-answered-500',
    requirement: 'TLS-003',
    effect: 'A request that does not follow HTTP/1.1 makes the WFM fail.',
    behaviour: { server: failOnUnreadable },
  },
  {
    name: 'two-lengths-answered-500',
    requirement: 'TLS-018',
    also: { 'TLS-003': 'So is any other request that does not follow HTTP/1.1.' },
    effect: 'A request with chunks and a Content-Length makes the WFM fail.',
    behaviour: { server: failOnUnreadable },
  },
  {
    name: 'host-guessed',
    requirement: 'TLS-003',
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
    also: {
      'DIG-002': 'A changed body in chunks is refused for its chunks, not for its digest.',
      'ERR-004': 'The body of a request with a wrong method is refused before the method.',
    },
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

function failOnUnreadable(server: Server): void {
  server.on('clientError', (_error: Error, socket: Duplex) => {
    if (socket.writable) socket.end('HTTP/1.1 500 Internal Server Error\r\nConnection: close\r\n\r\n');
  });
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
