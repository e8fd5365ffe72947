import net from 'node:net';
import tls from 'node:tls';
import type { PresentedSvid } from '../../../exchange/message.js';
import type { PeerTrust, Target } from './target.js';

/** What connections to one target share, so that only the first of them costs a whole handshake. */
interface Shared {
  readonly secureContext: tls.SecureContext;
  session?: Buffer;
}

const shared = new WeakMap<Target, Shared>();

/**
 * How requests connect. TLS 1.2 is allowed too, so that a WFM that wrongly offers nothing newer fails that case alone.
 *
 * Without a peer to be authenticated by its SVID, host name and chain are validated, and later connections resume the session of
 * an earlier one (RFC 8446 §2.2). With one, chain and SPIFFE ID are, and every connection is a full handshake.
 */
export function tlsOptions(target: Target, presented?: PresentedSvid): tls.ConnectionOptions {
  const place = {
    host: target.host,
    port: target.port,
    ...(net.isIP(target.host) === 0 && { servername: target.host }),
  };
  if (target.peer !== undefined) return { ...place, ...mutualOptions(target.peer, presented) };
  const { secureContext, session } = sharedBy(target);
  return { ...place, secureContext, ...(session !== undefined && { session }) };
}

/** Keeps the session of a connection for those that follow. */
export function keepSession(target: Target, socket: tls.TLSSocket): void {
  if (target.peer !== undefined) return;
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

/** OpenSSL presents certificates with weak keys and signatures only below its default security level. */
const CIPHERS = `${tls.DEFAULT_CIPHERS}:@SECLEVEL=0`;

function mutualOptions(peer: PeerTrust, presented: PresentedSvid | undefined): tls.ConnectionOptions {
  return {
    secureContext: tls.createSecureContext({
      minVersion: 'TLSv1.2',
      ciphers: CIPHERS,
      ca: [...peer.anchors()],
      ...(presented !== undefined && { cert: presented.chain, key: presented.key }),
    }),
    checkServerIdentity: (_host, { raw }) => peer.faultOf(raw),
  };
}
