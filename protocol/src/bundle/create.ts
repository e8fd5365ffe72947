// The entry for Node would load worker threads, which are of no use here.
import { gzipSync } from 'fflate/browser';
import { BundleError } from '../error/index.js';
import { writeArchive } from './write-archive.js';

/** A deployment document that goes into a bundle. */
export interface DeploymentOctets {
  /** UUID of the deployment. */
  readonly deploymentId: string;
  /** The document exactly as it is served on its own. */
  readonly octets: Uint8Array;
}

/**
 * A compressor in JavaScript gives the same octets everywhere; what zlib gives depends on its version and on the
 * processor. Without `mem` the library would derive the size of its tables from a logarithm.
 */
const GZIP_OPTIONS = { level: 9, mem: 4, mtime: 0 } as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Packs deployment documents into a bundle (facts 8.5, BUN-002): a gzip-compressed tar archive that holds each as
 * `<deploymentId>.yaml`. The same documents in any order give the same octets, on every machine.
 *
 * @throws BundleError `bundle-empty` without documents (BUN-003), `bundle-deployment-id`
 */
export function createBundle(documents: readonly DeploymentOctets[]): Uint8Array {
  if (documents.length === 0) throw new BundleError('bundle-empty', 'A bundle holds at least one document');
  checkIds(documents.map(({ deploymentId }) => deploymentId));
  const sorted = documents.toSorted((one, other) => (one.deploymentId < other.deploymentId ? -1 : 1));
  const files = sorted.map(({ deploymentId, octets }) => ({ name: `${deploymentId}.yaml`, octets }));
  return gzipSync(writeArchive(files), GZIP_OPTIONS);
}

/** The ids become names of files, so two that differ only in case are as bad as equal ones. */
function checkIds(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (!UUID.test(id)) throw new BundleError('bundle-deployment-id', `Not a UUID: ${JSON.stringify(id)}`);
    if (seen.has(id.toLowerCase()))
      throw new BundleError('bundle-deployment-id', `Two documents are of ${id}`);
    seen.add(id.toLowerCase());
  }
}
