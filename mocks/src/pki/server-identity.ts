import { createPrivateKey } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MargoError, readCertificate } from '@margo-contract/protocol';
import { makeDirectory, makeTemporaryDirectory, unusable } from '../process/directory.js';
import { PRIVATE, PUBLIC, writeWhole } from '../process/write-whole.js';
import {
  createCertificateAuthority,
  issueServerCertificate,
  type KeyMaterial,
} from './certificate-authority.js';

/** What a WFM proves itself with. */
export interface ServerIdentity {
  /** Certificate and key of the TLS server. */
  readonly server: KeyMaterial;
  /** Root CA certificate, PEM. */
  readonly ca: string;
  /** Where the root CA certificate is, for clients. */
  readonly caFile: string;
  /** The directory of the files. */
  readonly directory: string;
  /** Removes the files if they were made for this process only. */
  close(): Promise<void>;
}

const CA_FILE = 'ca.pem';
const CA_KEY_FILE = 'ca-key.pem';
const SERVER_FILE = 'server.pem';

/**
 * Makes CA and server certificate. With a directory the CA is kept there, key included, so that devices which trust
 * it still do after a restart. Without one the files are in a temporary directory, and private keys stay in memory.
 * TLS runs on the real time, whatever clock the WFM was given.
 *
 * @throws MargoError `mock-ca-unusable`, `mock-directory-unusable`
 */
export async function createServerIdentity(directory: string | undefined): Promise<ServerIdentity> {
  if (directory === undefined) return createTemporaryIdentity();
  await makeDirectory(directory);
  const authority = (await loadAuthority(directory)) ?? (await createAuthority(directory));
  return writeIdentity(directory, authority, async () => undefined);
}

async function createTemporaryIdentity(): Promise<ServerIdentity> {
  const directory = await makeTemporaryDirectory();
  const close = () => rm(directory, { recursive: true, force: true });
  return writeIdentity(directory, await createCertificateAuthority(new Date()), close);
}

async function createAuthority(directory: string): Promise<KeyMaterial> {
  const authority = await createCertificateAuthority(new Date());
  await writeWhole(join(directory, CA_KEY_FILE), authority.key, PRIVATE);
  return authority;
}

async function writeIdentity(
  directory: string,
  authority: KeyMaterial,
  close: () => Promise<void>,
): Promise<ServerIdentity> {
  const server = await issueServerCertificate(authority, new Date());
  const caFile = join(directory, CA_FILE);
  await writeWhole(caFile, authority.certificate, PUBLIC);
  await writeWhole(join(directory, SERVER_FILE), server.certificate, PUBLIC);
  return { server, ca: authority.certificate, caFile, directory, close };
}

async function loadAuthority(directory: string): Promise<KeyMaterial | undefined> {
  const certificate = await readOptional(join(directory, CA_FILE));
  const key = await readOptional(join(directory, CA_KEY_FILE));
  if (certificate === undefined && key === undefined) return undefined;
  const fault = faultOf({ certificate: certificate ?? '', key: key ?? '' });
  if (fault === undefined) return { certificate: certificate ?? '', key: key ?? '' };
  const remedy = `restore it, or remove ${CA_FILE} and ${CA_KEY_FILE} to get a new one`;
  throw new MargoError(
    'mock-ca-unusable',
    `The CA in ${directory} cannot be used, since ${fault}; ${remedy}`,
  );
}

/** What is wrong with a CA, if anything is. */
function faultOf({ certificate, key }: KeyMaterial): string | undefined {
  try {
    const { x509, notAfter } = readCertificate(certificate);
    if (notAfter < new Date()) return `it was valid until ${notAfter.toISOString()}`;
    return x509.checkPrivateKey(createPrivateKey(key)) ? undefined : 'its key is another one';
  } catch {
    // No cause: nothing that was made from a private key goes into logs.
    return `${CA_FILE} or ${CA_KEY_FILE} is missing or damaged`;
  }
}

async function readOptional(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unusable(`The file ${path}`, error);
  }
}
