import net from 'node:net';
import tls from 'node:tls';
import type { Target } from './target.js';

/** What connections to one target share, so that only the first of them costs a whole handshake. */
interface Shared {
  readonly secureContext: tls.SecureContext;
  session?: Buffer;
}

const shared = new WeakMap<Target, Shared>();

/**
 * How requests connect: host name and chain are validated, TLS 1.2 is allowed too, so that a WFM that wrongly offers
 * nothing newer fails that case alone. Later connections resume the session of an earlier one (RFC 8446 §2.2).
 */
export function tlsOptions(target: Target): tls.ConnectionOptions {
  const { secureContext, session } = sharedBy(target);
  return {
    host: target.host,
    port: target.port,
    secureContext,
    ...(net.isIP(target.host) === 0 && { servername: target.host }),
    ...(session !== undefined && { session }),
  };
}

/** Keeps the session of a connection for those that follow. */
export function keepSession(target: Target, socket: tls.TLSSocket): void {
  socket.on('session', (session: Buffer) => {
    sharedBy(target).session = session;
  });
}

function sharedBy(target: Target): Shared {
  const known = shared.get(target);
  if (known !== undefined) return known;
  const secureContext = tls.createSecureContext({
    minVersion: 'TLSv1.2',
    ...(target.ca !== undefined && { ca: target.ca }),
  });
  const made: Shared = { secureContext };
  shared.set(target, made);
  return made;
}
