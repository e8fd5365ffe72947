import { X509Certificate } from 'node:crypto';
import type { Server } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { SvidError } from '@margo-contract/protocol';
import { checkClientSvid } from '@margo-contract/protocol/profile/mtls';
import type { WfmName } from '@margo-contract/protocol/spiffe-id';
import { FIRST_CLIENT, type TrustDomain } from '../../svid/trust-domain.js';
import type { Behaviour } from './behaviour.js';

/** What a client showed in the handshake, and what a WFM without faults makes of it. */
export interface ShownPeer {
  readonly certificate: X509Certificate | undefined;
  /** What OpenSSL says of the chain, such as `CERT_HAS_EXPIRED`; undefined when it is right. */
  readonly chainFault: string | undefined;
  /** Code of the `SvidError` that the leaf deserves; undefined when there is none. */
  readonly leafFault: string | undefined;
}

/** How a connection is admitted otherwise than usual. */
export type Admission =
  /** Its SVID counts as a right one of the client that it names. */
  | 'as-named'
  /** It counts as one of the first client. */
  | 'as-first-client'
  /** Its requests come without a client certificate. */
  | 'without-identity'
  /** Its SVID counts as it is, and the connection is never closed for its age or for a change of the trust bundle. */
  | 'for-ever'
  | 'refused';

const SUBSTITUTE_SECONDS = 31_536_000;
const substituted = new WeakSet<X509Certificate>();

/** Whether a certificate was put in place of one that the client did not show. */
export function isSubstitute(certificate: X509Certificate | undefined): boolean {
  return certificate !== undefined && substituted.has(certificate);
}

/**
 * Judges connections otherwise than the handshake does. What is let in against the rules gets the certificate that it should have had, so
 * that everything behind the handshake is done as usual.
 *
 * @param judge gives undefined where a connection is judged as usual
 */
export function admitting(judge: (peer: ShownPeer, wfm: WfmName) => Admission | undefined): Behaviour {
  return {
    // Without it node:tls ends the connection before anything can look at it.
    tls: (options) => ({ ...options, rejectUnauthorized: false }),
    server: (server, domain) => {
      if (domain !== undefined) intercept(server, domain, judge);
    },
  };
}

function intercept(server: Server, domain: TrustDomain, judge: Parameters<typeof admitting>[0]): void {
  const listeners = server.listeners('secureConnection');
  const substitutes = new Map<string, Promise<X509Certificate>>();

  const substituteFor = (clientId: string) => {
    const known = substitutes.get(clientId) ?? issue(domain, clientId);
    substitutes.set(clientId, known);
    return known;
  };

  const admit = async (socket: TLSSocket) => {
    const peer = look(socket, domain.wfm);
    const admission = judge(peer, domain.wfm);
    if (admission === 'refused') socket.destroy();
    if (admission === 'as-named') believe(socket, await substituteFor(clientIdIn(peer)));
    if (admission === 'as-first-client' || admission === 'without-identity')
      believe(socket, await substituteFor(FIRST_CLIENT));
    // The last listener is that of HTTP; those before it guard the connection.
    const wanted = admission === 'for-ever' ? listeners.slice(-1) : listeners;
    for (const listener of wanted) listener.call(server, socket);
    if (admission === 'without-identity') socket.authorized = false;
  };

  server.removeAllListeners('secureConnection');
  server.on('secureConnection', (socket: TLSSocket) => {
    admit(socket).catch(() => socket.destroy());
  });
}

function look(socket: TLSSocket, wfm: WfmName): ShownPeer {
  const certificate = socket.getPeerX509Certificate();
  const chainFault = socket.authorized ? undefined : String(socket.authorizationError ?? 'no certificate');
  return { certificate, chainFault, leafFault: certificate && leafFaultOf(certificate, wfm) };
}

function leafFaultOf(certificate: X509Certificate, wfm: WfmName): string | undefined {
  try {
    checkClientSvid(certificate, { wfm, clock: () => new Date() });
    return undefined;
  } catch (error) {
    if (error instanceof SvidError) return error.code;
    throw error;
  }
}

function believe(socket: TLSSocket, certificate: X509Certificate): void {
  socket.authorized = true;
  socket.getPeerX509Certificate = () => certificate;
}

async function issue(domain: TrustDomain, clientId: string): Promise<X509Certificate> {
  const { cert } = await domain.issueClient(clientId, { lifetimeSeconds: SUBSTITUTE_SECONDS });
  const certificate = new X509Certificate(cert);
  substituted.add(certificate);
  return certificate;
}

/** The client that a careless reader takes a name for, whatever else is wrong with it. */
function clientIdIn({ certificate }: ShownPeer): string {
  const [, id] =
    /\/wfm\/[^/]+\/+[a-z]+\/+([A-Za-z0-9._-]+)/.exec(decoded(certificate?.subjectAltName ?? '')) ?? [];
  return id ?? FIRST_CLIENT;
}

function decoded(text: string): string {
  return text.replaceAll(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
