import { createPrivateKey, createPublicKey, webcrypto, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, MargoError } from '@margo-contract/protocol';
import type { WfmName } from '@margo-contract/protocol/spiffe-id';
import { PRIVATE, writeWhole } from '../process/write-whole.js';
import type { Issuer } from './certificate.js';
import { KEY_KINDS, privateKeyPem } from './keys.js';
import type { Hierarchy } from './trust-domain.js';

/** What is kept of a PKI. */
export interface TrustDomainFile {
  readonly wfm: WfmName;
  readonly sequence: number;
  readonly hierarchies: readonly Hierarchy[];
}

/** Where a PKI is kept. Several processes may share one. */
export interface TrustDomainPlace {
  /** What is kept; undefined when there is nothing yet. */
  read(): Promise<TrustDomainFile | undefined>;
  /**
   * Keeps what comes after the state that was read last.
   *
   * @returns what is kept now: the very same, or what another process was faster with
   */
  keep(next: TrustDomainFile): Promise<TrustDomainFile>;
}

/** Keeps a PKI in a directory, for one process at a time. */
export function directoryPlace(directory: string): TrustDomainPlace {
  return {
    read: () => readTrustDomain(directory),
    async keep(next) {
      await writeTrustDomain(directory, next);
      return next;
    },
  };
}

/** Keeps a PKI nowhere. */
export const NOWHERE: TrustDomainPlace = {
  read: async () => undefined,
  keep: async (next) => next,
};

/** The file with the keys of the CAs, beside the other files of a WFM. */
const FILE = 'trust-domain.json';

/** Reads the PKI of a directory; undefined when there is none. @throws MargoError `mock-ca-unusable` */
export async function readTrustDomain(directory: string): Promise<TrustDomainFile | undefined> {
  const text = await readOptional(join(directory, FILE));
  return text === undefined ? undefined : parseTrustDomain(text, directory);
}

/** Reads a PKI that was written by `formatTrustDomain`. @throws MargoError `mock-ca-unusable` */
export async function parseTrustDomain(text: string, where: string): Promise<TrustDomainFile> {
  const value = parse(text);
  if (!isObject(value) || !Number.isSafeInteger(value.sequence) || !Array.isArray(value.hierarchies)) {
    throw unusable(where, 'it is damaged');
  }
  const wfm = { trustDomain: String(value.trustDomain), wfmId: String(value.wfmId) };
  try {
    const hierarchies = await Promise.all(value.hierarchies.map(readHierarchy));
    if (hierarchies.length > 0) return { wfm, sequence: Number(value.sequence), hierarchies };
  } catch {
    // No cause: nothing that was made from a private key goes into logs.
  }
  throw unusable(where, 'it is damaged');
}

/** Keeps the PKI of a directory, as a whole or not at all. */
async function writeTrustDomain(directory: string, kept: TrustDomainFile): Promise<void> {
  await writeWhole(join(directory, FILE), formatTrustDomain(kept), PRIVATE);
}

/** A PKI as text, its private keys included. */
export function formatTrustDomain(kept: TrustDomainFile): string {
  const hierarchies = kept.hierarchies.map(({ root, intermediate }) => ({
    root: viewIssuer(root),
    intermediate: viewIssuer(intermediate),
  }));
  const value = { ...kept.wfm, sequence: kept.sequence, hierarchies };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function viewIssuer({ certificate, keys }: Issuer): { certificate: string; key: string } {
  return { certificate, key: privateKeyPem(keys) };
}

async function readHierarchy(value: unknown): Promise<Hierarchy> {
  if (!isObject(value)) throw new TypeError('Not a hierarchy');
  return { root: await readIssuer(value.root), intermediate: await readIssuer(value.intermediate) };
}

async function readIssuer(value: unknown): Promise<Issuer> {
  if (!isObject(value)) throw new TypeError('Not an issuer');
  const privateKey = createPrivateKey(String(value.key));
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
  const spki = createPublicKey(String(value.key)).export({ type: 'spki', format: 'der' });
  const { subtle } = webcrypto;
  return {
    certificate: new X509Certificate(String(value.certificate)).toString(),
    keys: {
      privateKey: await subtle.importKey('pkcs8', pkcs8, KEY_KINDS['P-256'], true, ['sign']),
      publicKey: await subtle.importKey('spki', spki, KEY_KINDS['P-256'], true, ['verify']),
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readOptional(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function unusable(directory: string, reason: string): MargoError {
  const remedy = `restore it, or remove ${FILE} to get a new one`;
  return new MargoError(
    'mock-ca-unusable',
    `The PKI in ${directory} cannot be used, since ${reason}; ${remedy}`,
  );
}
