import { type KeyObject, X509Certificate } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { SecureContext, SecureContextOptions } from 'node:tls';
import { CertificateError, SvidError } from '@margo-contract/protocol/error';
import { parseMargoId, type WfmClientSpiffeId } from '@margo-contract/protocol/spiffe-id';
import { checkSvid } from '@margo-contract/protocol/svid';
import { IdentityError } from '../../error.js';
import { type PemSource, readPem, readPrivateKey } from '../../pem.js';

/** An SVID with its key. */
export interface SvidMaterial {
  /** Private key: PEM text, the path of a PEM file, or a key of node:crypto. */
  readonly key: PemSource | KeyObject;
  /** The leaf, then every intermediate: PEM text or the path of a PEM file. */
  readonly certificate: PemSource;
  /** Intermediates that are not in `certificate`, PEM text each. */
  readonly intermediates?: readonly string[];
}

/** An SVID that comes from somewhere else than PEM files, such as PKCS#12. */
export interface SvidReader {
  /** Called at the start, and whenever one of the files has changed. */
  readonly read: () => Promise<SvidMaterial>;
  /** Files by which a renewal is noticed. */
  readonly files: readonly string[];
}

/** An SVID whose key stays elsewhere, in a TPM or a PKCS#11 token. */
export interface HardwareSvid {
  /** The leaf, then every intermediate: PEM text or the path of a PEM file. */
  readonly certificate: PemSource;
  /**
   * Makes the TLS context of a connection: `createSecureContext` of node:tls with all that is given, and what leads OpenSSL to the key.
   *
   * @param demanded the certificate, the trust anchors and the TLS versions
   */
  readonly createContext: (demanded: SecureContextOptions) => SecureContext;
}

/** Where an SVID comes from: material at hand, what reads it anew, or keys in hardware. */
export type SvidSource = SvidMaterial | SvidReader | HardwareSvid;

/** An SVID that can be shown. */
export interface LoadedSvid {
  readonly spiffeId: WfmClientSpiffeId;
  readonly notAfter: Date;
  /** Whether the vendor makes the TLS contexts. */
  readonly usesOwnContext: boolean;
  /** Makes what TLS is given for a connection. */
  show(demanded: SecureContextOptions): SecureContextOptions & { readonly secureContext?: SecureContext };
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * Reads an SVID and checks that it is that of a client of a WFM (ID-003, D-35), and that the key is its own. Its validity is for the
 * WFM to judge: the clock of a device may be wrong when it starts.
 *
 * @throws IdentityError, CertificateError, SvidError
 */
export async function loadSvid(source: SvidSource): Promise<LoadedSvid> {
  if ('createContext' in source) return readHardwareSvid(source);
  const material = 'read' in source ? await source.read() : source;
  const key = await readPrivateKey(material.key);
  const { leaf, cert, ...known } = await readCertificates(material.certificate, material.intermediates);
  if (!leaf.checkPrivateKey(key)) {
    throw new IdentityError('identity-key-mismatch', 'The key does not belong to the leaf of the SVID');
  }
  const pem = key.export({ type: 'pkcs8', format: 'pem' });
  return { ...known, usesOwnContext: false, show: () => ({ key: pem, cert }) };
}

async function readHardwareSvid({ certificate, createContext }: HardwareSvid): Promise<LoadedSvid> {
  const { leaf: _, cert, ...known } = await readCertificates(certificate);
  return {
    ...known,
    usesOwnContext: true,
    show: (demanded) => ({ secureContext: createContext({ ...demanded, cert }) }),
  };
}

async function readCertificates(source: PemSource, intermediates: readonly string[] = []) {
  const text = [await readPem(source), ...intermediates].join('\n');
  const cert = (text.match(CERTIFICATE) ?? []).join('\n');
  const leaf = parse(cert);
  const clock = () => new Date(leaf.validFrom);
  const { spiffeId, notAfter } = checkSvid(leaf, { role: 'client', clock, reading: 'lenient' });
  const id = parseMargoId(spiffeId);
  if (id.kind === 'wfm-client') return { leaf, cert, spiffeId: id, notAfter };
  throw new SvidError('svid-form', `The SVID names a WFM and no client: ${JSON.stringify(id.text)}`);
}

function parse(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new CertificateError('certificate-malformed', 'The SVID holds no certificate that can be read', {
      cause,
    });
  }
}

/** The files by which a renewal is noticed. */
export function filesOf(source: SvidSource): readonly string[] {
  if ('read' in source) return source.files;
  const sources = 'key' in source ? [source.key, source.certificate] : [source.certificate];
  return sources.filter((text): text is string => typeof text === 'string' && !text.includes('-----BEGIN '));
}

/** What changes with every change of a file; a file that is away, for a moment or for good, is a change too. */
export async function markOf(files: readonly string[]): Promise<string> {
  const marks = files.map(async (path) => {
    const { mtimeMs, ctimeMs, size, ino } = await stat(path);
    return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  });
  const results = await Promise.allSettled(marks);
  return results.map((result) => (result.status === 'fulfilled' ? result.value : 'away')).join();
}
