import { readCertificate } from '@margo-contract/protocol/certificate';
import { TrustError } from '../error/index.js';

/** What the device believes about servers. There is no trust on first use: without anchors nothing is sent. */
export interface Trust {
  /** PEM text of one or more CA certificates. Nothing else is trusted, the system's store included. */
  readonly ca: string | readonly string[];
}

const PEM_BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * The trust anchors, one PEM block each.
 *
 * @throws TrustError `trust-anchor-malformed` when there is none, or one cannot be read: node:tls would skip it in silence
 */
export function readTrustAnchors({ ca }: Trust): readonly string[] {
  const texts = typeof ca === 'string' ? [ca] : ca;
  const anchors = texts.flatMap(blocksOf);
  if (anchors.length > 0) return anchors;
  throw new TrustError(
    'trust-anchor-malformed',
    'No trust anchor is given; pass the PEM text of the WFM’s root CA',
  );
}

function blocksOf(text: string): string[] {
  const blocks = text.match(PEM_BLOCK) ?? [];
  if (blocks.length === 0) {
    throw new TrustError('trust-anchor-malformed', 'A trust anchor is no PEM text with a block CERTIFICATE');
  }
  blocks.forEach(checkBlock);
  return blocks;
}

function checkBlock(block: string): void {
  try {
    readCertificate(block);
  } catch (cause) {
    throw new TrustError('trust-anchor-malformed', 'A trust anchor is no X.509 certificate', { cause });
  }
}
