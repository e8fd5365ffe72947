import { createHash } from 'node:crypto';
import { type ArchiveFault, changed, changedBundle, packBundle } from './archive.js';
import {
  type Deployment,
  type DigestFault,
  documentText,
  readDeployment,
  type UrlFault,
  type WrittenDeployment,
} from './document.js';

/** What a case says of the manifest that is to be served from now on. */
export interface WrittenManifest {
  /** A name for expectations; by default `v` and the version. */
  readonly as?: string;
  /** As text when it is beyond what a number of JavaScript holds. */
  readonly version: number | string;
  readonly deployments?: readonly (string | WrittenDeployment)[];
  readonly bundle?: {
    readonly digest?: DigestFault;
    readonly url?: UrlFault;
    readonly size?: 'wrong';
    readonly archive?: ArchiveFault;
  };
  readonly contentType?: string;
  /** Served with 200 whatever If-None-Match says. */
  readonly unconditional?: true;
  /** Served in place of the manifest. */
  readonly text?: string;
  /** Further members at its root. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** Something that is served at a path. */
export interface Artifact {
  readonly kind: 'getDeployment' | 'getBundle';
  readonly octets: Uint8Array;
  readonly contentType: string;
  readonly etag: string;
  /** Names of the deployments in it. */
  readonly deployments: readonly string[];
  readonly manifest: string;
  readonly missing: boolean;
  readonly encoded: boolean;
}

/** A manifest with everything that it points to. */
export interface DesiredState {
  readonly name: string;
  readonly version: string;
  readonly deployments: readonly Deployment[];
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly etag: string;
  readonly unconditional: boolean;
  /** By path. */
  readonly artifacts: ReadonlyMap<string, Artifact>;
}

/** For whom a manifest is made. */
export interface Addressee {
  /** What the paths of this client begin with. */
  readonly base: string;
  readonly deviceId: string;
  /** A device behind the gateway. */
  readonly childId: string;
  /** Which of the two is to run what a case says nothing about. */
  readonly hostId: string;
  /** Host and port of a server that is no endpoint of this WFM. */
  readonly stranger: string;
  /** Where the components are; `{component}` stands for the deployment and the component, such as `pump-main`. */
  readonly repository: string;
}

/** The media types of this interface. */
const MANIFEST_TYPE = 'application/vnd.margo.manifest.v1+json';
const BUNDLE_TYPE = 'application/vnd.margo.bundle.v1+tar+gzip';

export const nameOf = ({ as, version }: WrittenManifest): string => as ?? `v${version}`;

/** Makes the manifest, the documents and the bundle that a case describes. */
export function createDesiredState(written: WrittenManifest, to: Addressee): DesiredState {
  const name = nameOf(written);
  const deployments = (written.deployments ?? []).map(readDeployment);
  const files = deployments.map((deployment) => fileOf(deployment, to));
  const artifacts = new Map<string, Artifact>();
  const { base } = to;
  const listed = files.map(({ deployment, octets }) => {
    const digest = digestText(octets, deployment.digest);
    const path = `${base}/deployments/${deployment.deploymentId}/${digest}`;
    artifacts.set(path, documentArtifact(deployment, octets, digest, name));
    return {
      deploymentId: deployment.deploymentId,
      digest,
      sizeBytes: sizeOf(octets, deployment.size),
      url: urlOf(path, deployment.url, to),
    };
  });
  const bundle = files.length === 0 ? null : addBundle(written, files, base, artifacts, to);
  const manifest = { ...written.members, bundle, deployments: listed, manifestVersion: 0 };
  // Versions up to 2^64-1 are written as they stand, which JSON.stringify could not.
  const text = JSON.stringify(manifest).replace(
    '"manifestVersion":0',
    `"manifestVersion":${written.version}`,
  );
  const body = Buffer.from(written.text ?? text);
  return {
    name,
    version: String(written.version),
    deployments,
    body,
    contentType: written.contentType ?? MANIFEST_TYPE,
    etag: `"sha256:${sha256(body)}"`,
    unconditional: written.unconditional === true,
    artifacts,
  };
}

interface File {
  readonly deployment: Deployment;
  readonly octets: Uint8Array;
}

function fileOf(deployment: Deployment, to: Addressee): File {
  return { deployment, octets: Buffer.from(documentText(deployment, to)) };
}

function documentArtifact(
  deployment: Deployment,
  octets: Uint8Array,
  digest: string,
  manifest: string,
): Artifact {
  return {
    kind: 'getDeployment',
    octets: deployment.octets === 'changed' ? changed(octets) : octets,
    contentType: 'application/yaml',
    etag: `"${digest}"`,
    deployments: [deployment.name],
    manifest,
    missing: deployment.octets === 'missing',
    encoded: deployment.encoded === true,
  };
}

function addBundle(
  { bundle: written = {}, ...manifest }: WrittenManifest,
  files: readonly File[],
  base: string,
  artifacts: Map<string, Artifact>,
  to: Addressee,
): Record<string, unknown> {
  const { archive } = written;
  const entries = files.map(({ deployment, octets }) => ({
    name: `${deployment.deploymentId}.yaml`,
    octets: deployment.octets === 'changed' ? changed(octets) : octets,
  }));
  const packed = packBundle(entries, archive);
  const digest = digestText(packed, written.digest);
  const path = `${base}/bundles/${digest}`;
  artifacts.set(path, {
    kind: 'getBundle',
    octets: archive === 'changed' ? changedBundle(packed) : packed,
    contentType: BUNDLE_TYPE,
    etag: `"${digest}"`,
    deployments: files.map(({ deployment }) => deployment.name),
    manifest: nameOf(manifest),
    missing: archive === 'missing' || files.some(({ deployment }) => deployment.octets === 'missing'),
    encoded: false,
  });
  return {
    digest,
    mediaType: BUNDLE_TYPE,
    sizeBytes: sizeOf(packed, written.size),
    url: urlOf(path, written.url, to),
  };
}

function digestText(octets: Uint8Array, fault: DigestFault | undefined): string {
  if (fault === 'sha512') return `sha512:${createHash('sha512').update(octets).digest('hex')}`;
  const digest = sha256(octets);
  if (fault === 'upper-case') return `sha256:${digest.toUpperCase()}`;
  return `sha256:${fault === 'short' ? digest.slice(0, 62) : digest}`;
}

function sha256(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex');
}

function sizeOf(octets: Uint8Array, fault: 'wrong' | undefined): number {
  return fault === undefined ? octets.length : octets.length * 3 + 17;
}

function urlOf(path: string, fault: UrlFault | undefined, { stranger }: Addressee): string {
  if (fault === 'foreign') return `https://${stranger}${path}`;
  if (fault === 'foreign-http') return `http://${stranger}${path}`;
  return fault === 'network-path' ? `//${stranger}${path}` : path;
}
