import { X509Certificate } from 'node:crypto';
import type { Agent } from 'node:https';
import { TrustError } from '../error/index.js';

/** Trust in servers below certain CAs. */
export interface TrustAnchors {
  /** PEM text of one or more CA certificates. Nothing else is trusted, the system's store included. */
  readonly ca: string | readonly string[];
}

/** Trust of another kind, see `pinnedTrust`. */
export interface ServerTrust {
  /** An agent that hands out connections only to servers that are trusted. */
  createAgent(handshakeMilliseconds: number): Agent;
}

/** What the device believes about servers. There is no trust on first use: without an anchor or a pin nothing is sent. */
export type Trust = TrustAnchors | ServerTrust;

const PEM_BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * The trust anchors, one PEM block each.
 *
 * @throws TrustError `trust-anchor-malformed` when there is none, or one cannot be read: node:tls would skip it in silence
 */
export function readTrustAnchors({ ca }: TrustAnchors): readonly string[] {
  const anchors = [ca].flat().flatMap((text) => text.match(PEM_BLOCK) ?? text);
  if (anchors.length > 0 && anchors.every(isCertificate)) return anchors;
  throw new TrustError('trust-anchor-malformed', 'Trust needs the PEM text of a root CA');
}

function isCertificate(text: string): boolean {
  try {
    return new X509Certificate(text).raw.length > 0;
  } catch {
    return false;
  }
}
