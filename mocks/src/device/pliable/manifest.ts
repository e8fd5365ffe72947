import { createHash } from 'node:crypto';
import { unpack } from './archive.js';
import type { DeviceBehaviour } from './behaviour.js';
import { type Link, Refused } from './link.js';
import type { Fetched } from './request.js';

const MANIFEST = 'application/vnd.margo.manifest.v1+json';

export interface Reference {
  readonly deploymentId: string;
  readonly digest: string;
  readonly url: string;
  readonly sizeBytes?: number;
}

/** A manifest that is in order. */
export interface Manifest {
  readonly version: bigint;
  readonly etag: string;
  readonly digest: string;
  readonly bundle: Omit<Reference, 'deploymentId'> | null;
  readonly deployments: readonly Reference[];
}

/** Something is wrong with a manifest or with what it lists: nothing of it is carried out. */
export class Unacceptable extends Error {}

/** A bundle has the right digest and is no good all the same: the documents may be had one by one. */
class UselessBundle extends Unacceptable {}

/** Reads a manifest. @throws Unacceptable, SyntaxError */
export function readManifest(
  fetched: Fetched,
  stored: bigint | undefined,
  behaviour: DeviceBehaviour,
): Manifest {
  const type = fetched.headers['content-type']?.split(';', 1)[0]?.trim() ?? '';
  if (type !== MANIFEST && behaviour.acceptsType?.(type) !== true)
    throw new Unacceptable(`a manifest as ${type}`);
  const text = fetched.content.toString('utf8');
  const { bundle, deployments, ...others } = JSON.parse(text) as Omit<Manifest, 'version'>; // what is used is checked
  if (behaviour.refusesMembers === true && Object.keys(others).length > 1)
    throw new Unacceptable('members that are not known');
  const written = /"manifestVersion":(\d+)/.exec(text)?.[1] ?? '0';
  const version = behaviour.parseVersion?.(written) ?? BigInt(written);
  const isHigher = stored === undefined || (behaviour.acceptsVersion?.(version, stored) ?? version > stored);
  if (!isHigher) throw new Unacceptable(`version ${version} after ${stored}`);
  if (!Array.isArray(deployments)) throw new Unacceptable('no deployments');
  const usable = deployments.filter((reference) => isUsable(reference, behaviour));
  if (bundle !== null) isUsable(bundle, behaviour);
  return {
    version,
    bundle,
    deployments: usable,
    etag: fetched.headers.etag ?? '',
    digest: sha256(fetched.content),
  };
}

/** @returns whether to go on with it @throws Unacceptable */
function isUsable({ digest, url }: Omit<Reference, 'deploymentId'>, behaviour: DeviceBehaviour): boolean {
  const isSha256 = digest.startsWith('sha256:');
  if (!isSha256 && behaviour.skipsUnknownAlgorithm === true) return false;
  if (!isSha256 && behaviour.acceptsAlgorithm !== true) throw new Unacceptable(`digest ${digest}`);
  if (isSha256 && !/^sha256:[0-9a-f]{64}$/.test(digest) && behaviour.acceptsMalformedDigest !== true)
    throw new Unacceptable(`digest ${digest}`);
  const isForeign = !url.startsWith('/') || url.startsWith('//');
  if (!isForeign) return true;
  if (behaviour.foreign === undefined) throw new Unacceptable(`URL ${url}`);
  return behaviour.foreign !== 'ignored';
}

/** Fetches and verifies the documents of deployments. @throws Unacceptable, Refused, Unreachable */
export async function fetchDocuments(
  manifest: Manifest,
  changed: readonly Reference[],
  link: Link,
  behaviour: DeviceBehaviour,
): Promise<Map<string, Buffer>> {
  const prefersBundle =
    behaviour.prefers === undefined
      ? changed.length === manifest.deployments.length
      : behaviour.prefers === 'bundle';
  const { bundle } = manifest;
  if (bundle !== null && prefersBundle) {
    return fromBundle(manifest, bundle, link, behaviour).catch((error: Error) => {
      if (!(error instanceof UselessBundle) || behaviour.fallsBackToDocuments !== true) throw error;
      return fetchSingly(changed, link, behaviour);
    });
  }
  return fetchSingly(changed, link, behaviour);
}

async function fetchSingly(
  changed: readonly Reference[],
  link: Link,
  behaviour: DeviceBehaviour,
): Promise<Map<string, Buffer>> {
  const documents = new Map<string, Buffer>();
  const faults: Error[] = [];
  for (const reference of changed) {
    try {
      documents.set(reference.digest, await fromUrl(reference, link, behaviour));
    } catch (error) {
      if (behaviour.appliesGoodOnes !== true) throw error;
      faults.push(error as Error);
    }
  }
  return documents;
}

async function fromUrl(reference: Reference, link: Link, behaviour: DeviceBehaviour): Promise<Buffer> {
  const { content, body } = await get('getDeployment', reference.url, link, behaviour);
  if (behaviour.checksSizes === 'documents' && reference.sizeBytes !== content.length)
    throw new Unacceptable('size');
  const hashed = behaviour.hashesEncoded === true ? body : content;
  if (behaviour.verifiesNoDocument !== true) verify(hashed, reference.digest, behaviour);
  return content;
}

async function fromBundle(
  manifest: Manifest,
  bundle: NonNullable<Manifest['bundle']>,
  link: Link,
  behaviour: DeviceBehaviour,
): Promise<Map<string, Buffer>> {
  const { content } = await get('getBundle', bundle.url, link, behaviour);
  if (behaviour.checksSizes === 'bundle' && bundle.sizeBytes !== content.length)
    throw new Unacceptable('size');
  if (behaviour.verifiesNoBundle !== true) verify(content, bundle.digest, behaviour);
  const files = unpackFiles(content, behaviour);
  const documents = new Map<string, Buffer>();
  const used = new Set<string>();
  for (const { deploymentId, digest } of manifest.deployments) {
    const file = files.find(({ name, octets }) => {
      if (behaviour.trustsDocumentsInBundle === true) return octets.includes(deploymentId);
      if (behaviour.readsByName === true && name !== `${deploymentId}.yaml`) return false;
      return digestOf(octets, digest) === digest;
    });
    if (file === undefined && behaviour.appliesGoodOnes === true) continue;
    if (file === undefined) throw new UselessBundle(`the bundle lacks ${deploymentId}`);
    used.add(file.name);
    documents.set(digest, file.octets);
  }
  const isExact = files.every(({ name }) => used.has(name));
  if (!isExact && behaviour.ignoresExtraFiles !== true)
    throw new UselessBundle('the bundle has more files than the manifest lists');
  return documents;
}

function unpackFiles(content: Buffer, { unpacksEverything, salvagesArchives }: DeviceBehaviour) {
  try {
    return unpack(content, { anyEntry: unpacksEverything === true, broken: salvagesArchives === true });
  } catch (error) {
    throw new UselessBundle((error as Error).message);
  }
}

function get(
  operation: string,
  url: string,
  link: Link,
  { acceptsNoCoding }: DeviceBehaviour,
): Promise<Fetched> {
  const codings = acceptsNoCoding === true ? 'identity, gzip;q=0' : 'gzip';
  const request = { operation, method: 'GET', fields: [['Accept-Encoding', codings]] as const };
  return link.fetch({ ...request, url: new URL(url, link.url).href });
}

function verify(octets: Buffer, digest: string, behaviour: DeviceBehaviour): void {
  if (digestOf(octets, digest) === digest) return;
  if (
    behaviour.acceptsMalformedDigest === true &&
    digest.toLowerCase().startsWith(digestOf(octets, 'sha256:').slice(0, 40))
  )
    return;
  throw new Unacceptable(`the digest is not ${digest}`);
}

function digestOf(octets: Buffer, like: string): string {
  const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256';
  return `${algorithm}:${createHash(algorithm).update(octets).digest('hex')}`;
}

function sha256(octets: Buffer): string {
  return createHash('sha256').update(octets).digest('hex');
}

/** Whether a failure says that a document or bundle is not there. */
export function isMissing(failure: unknown): boolean {
  return failure instanceof Refused && failure.fetched.status === 404;
}
