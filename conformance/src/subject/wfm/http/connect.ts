import net from 'node:net';
import tls from 'node:tls';
import { sentenceOf } from '../../../error.js';
import type { PresentedSvid } from '../../../exchange/message.js';
import type { Connection } from '../../../exchange/outcome.js';
import type { PeerTrust, Target } from './target.js';

/** What one attempt offers. */
export interface Offer {
  /** The only one; 1.2 and 1.3 when absent. */
  readonly version?: tls.SecureVersion;
  /** By which the client authenticates; none without. */
  readonly presented?: PresentedSvid;
  /** Suites to offer in place of all. */
  readonly ciphers?: string;
}

/** Offers one version of TLS, or those of the interface, and validates the server's certificate. */
export function shakeHands(
  target: Target,
  { version, presented, ciphers = ciphersFor(version) }: Offer,
  timeout: number,
): Promise<Connection> {
  const options = {
    minVersion: version ?? 'TLSv1.2',
    maxVersion: version ?? 'TLSv1.3',
    ciphers,
    ...(presented !== undefined && { cert: presented.chain, key: presented.key }),
  };
  return handshake(target, options, timeout);
}

/** A handshake as the suite makes it for its requests. */
export function handshake(
  target: Target,
  options: tls.ConnectionOptions,
  timeout: number,
): Promise<Connection> {
  return new Promise((resolve) => {
    const socket = tls.connect({
      host: target.host,
      port: target.port,
      ALPNProtocols: ['http/1.1'],
      ...(net.isIP(target.host) === 0 && { servername: target.host }),
      ...(target.ca !== undefined && { ca: target.ca }),
      ...peerOptions(target.peer),
      ...options,
    });
    socket.setTimeout(timeout, () => socket.destroy(new Error(`no handshake within ${timeout / 1000} s`)));
    socket.once('secureConnect', () => {
      resolve({ outcome: 'accepted', detail: `the handshake succeeded with ${socket.getProtocol()}` });
      socket.destroy();
    });
    socket.on('error', (error) => resolve(refused(error)));
    socket.on('close', () =>
      resolve(refused(new Error('the server closed the connection during the handshake'))),
    );
  });
}

/** Host names mean nothing where the server has an SVID. */
function peerOptions(peer: PeerTrust | undefined): tls.ConnectionOptions {
  if (peer === undefined) return {};
  return { ca: [...peer.anchors()], checkServerIdentity: (_host, { raw }) => peer.faultOf(raw) };
}

/** OpenSSL offers the oldest versions only below its default security level. */
function ciphersFor(version: tls.SecureVersion | undefined): string {
  return version === undefined || version === 'TLSv1.3' ? tls.DEFAULT_CIPHERS : 'DEFAULT:@SECLEVEL=0';
}

/** Asks for a path without TLS; a response of 2xx counts as accepted. */
export function getPlain(target: Target, path: string, timeout: number): Promise<Connection> {
  return new Promise((resolve) => {
    const socket = net.connect({ host: target.host, port: target.port });
    let text = '';
    const finish = () => resolve(plainOutcome(text));
    socket.setTimeout(timeout, () => socket.destroy());
    socket.on('connect', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${target.authority}\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (text.length > 64) socket.destroy();
    });
    socket.on('error', (error) => resolve(refused(error)));
    socket.on('close', finish);
  });
}

function plainOutcome(text: string): Connection {
  const status = /^HTTP\/1\.[01] ([0-9]{3})/.exec(text)?.[1];
  if (status === undefined) return { outcome: 'refused', detail: 'no HTTP answer came' };
  return { outcome: status.startsWith('2') ? 'accepted' : 'refused', detail: `HTTP answered ${status}` };
}

function refused(error: Error): Connection {
  return { outcome: 'refused', detail: sentenceOf(error), error };
}
