import { X509Certificate } from 'node:crypto';
import type { Clock } from '@margo-contract/protocol';
import { explainSvid, type SvidExplanation } from '@margo-contract/protocol/doctor';
import { parseMargoId, type WfmName } from '@margo-contract/protocol/spiffe-id';
import { SuiteError, sentenceOf } from '../error.js';

/** What is known besides the certificates. */
export interface SvidOptions {
  /** Certificates of the trust bundle, DER; the chain is not looked at without them. */
  readonly anchors?: readonly Uint8Array[];
  /** The WFM that the SVID has to belong to, or to name. */
  readonly wfm?: WfmName;
  readonly clock: Clock;
}

const BLOCK = /-----BEGIN CERTIFICATE-----[^-]{1,65536}-----END CERTIFICATE-----/g;
const SEQUENCE = 0x30;

/** Whether a file holds certificates: one in DER, or PEM with or without text before it, but no JSON and no request that holds one. */
export function holdsCertificates(octets: Uint8Array): boolean {
  if (octets[0] === SEQUENCE) return true;
  const head = Buffer.from(octets.subarray(0, 4096)).toString('latin1');
  return head.includes('-----BEGIN CERTIFICATE') && !/^(?:\{|[A-Z]{1,20} \S+ HTTP\/)/.test(head);
}

/**
 * Certificates of a file: one in DER, or any number in PEM.
 *
 * @throws SuiteError `suite-file-unreadable`
 */
export function readCertificates(octets: Uint8Array, name: string): Uint8Array[] {
  const blocks =
    octets[0] === SEQUENCE ? [octets] : (Buffer.from(octets).toString('latin1').match(BLOCK) ?? []);
  try {
    if (blocks.length === 0) throw new Error('it has no whole certificate');
    return blocks.map((block) => new Uint8Array(new X509Certificate(block).raw));
  } catch (error) {
    throw new SuiteError(
      'suite-file-unreadable',
      `The file ${name} holds no certificates: ${sentenceOf(error)}. Give the SVID in PEM, its leaf first, or the leaf in DER.`,
    );
  }
}

/** Explains an SVID: its leaf, and what was sent with it. Whether it has to be that of a client or of a WFM its own name says. */
export function explainCertificates(
  [certificate = new Uint8Array(), ...intermediates]: readonly Uint8Array[],
  options: SvidOptions,
): SvidExplanation {
  return explainSvid({ ...options, certificate, intermediates, role: roleOf(certificate) });
}

/** A leaf without a name of the interface is judged as that of a client. */
function roleOf(leaf: Uint8Array): 'client' | 'server' {
  const [, uri = ''] = /URI:([^,\s"]{1,2048})/.exec(new X509Certificate(leaf).subjectAltName ?? '') ?? [];
  try {
    return parseMargoId(uri).kind === 'wfm' ? 'server' : 'client';
  } catch {
    return 'client';
  }
}
