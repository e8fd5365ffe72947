import { readFile } from 'node:fs/promises';
import * as x509 from '@peculiar/x509';
import { readAuthority } from '../client/authority.js';
import { pemOf } from './certificate.js';
import type { IssuingCa } from './issuer-identities.js';

/**
 * Reads a CA that issues SVIDs: its certificate, those above it if they are sent along, and its key.
 *
 * @throws SuiteError `suite-file-unreadable`
 */
export async function readIssuingCa(certificateFile: string, keyFile: string): Promise<IssuingCa> {
  const { keys } = await readAuthority(certificateFile, keyFile);
  const blocks = x509.PemConverter.decode(await readFile(certificateFile, 'utf8'));
  const certificates = blocks.map((der) => new x509.X509Certificate(der));
  const [certificate] = certificates;
  if (certificate === undefined) throw new TypeError('a file that was read has a certificate');
  // Anchors are in the bundle and need not be sent.
  const sent = certificates.filter(({ subject, issuer }) => subject !== issuer);
  return { certificate, keys, chain: sent.map(pemOf) };
}
