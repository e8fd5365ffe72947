import type { RequestListener } from 'node:http';

/** What this adapter needs of a Fastify instance (version 4 or 5), so that Fastify is no dependency. */
interface FastifyScope {
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    contentType: string,
    parser: (request: unknown, payload: unknown, done: (error: Error | null) => void) => void,
  ): unknown;
  all(path: string, handler: (request: FastifyRequest, reply: FastifyReply) => void): unknown;
}

interface FastifyRequest {
  readonly raw: Parameters<RequestListener>[0];
}

interface FastifyReply {
  readonly raw: Parameters<RequestListener>[1];
  hijack(): unknown;
}

/** A Fastify plugin: `app.register(wfm.fastify)`. */
export type FastifyPlugin = (scope: FastifyScope) => Promise<void>;

/**
 * Makes a Fastify plugin of a listener. Within its scope nothing parses bodies, since the digest is over the octets, and
 * the responses are the WFM's own. Other routes of the application keep theirs.
 */
export function createFastifyPlugin(listener: RequestListener): FastifyPlugin {
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all('/*', (request, reply) => {
      reply.hijack();
      listener(request.raw, reply.raw);
    });
  };
}
