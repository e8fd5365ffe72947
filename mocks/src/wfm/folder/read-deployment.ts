import { readFile, stat } from 'node:fs/promises';
import { computeDigest, DeploymentDocumentError } from '@margo-contract/protocol';
import {
  PROPOSED_DOCUMENT_LIMITS,
  parseDeploymentDocument,
} from '@margo-contract/protocol/deployment-document';
import type { StoredDeployment } from '../store/deployment-store.js';
import { lineOf } from './line-of.js';

/** A deployment as a file has it. */
export type FileDeployment = Omit<StoredDeployment, 'assignedAt'>;

/** Why a file is no deployment, with file and line. */
export class UnusableFileError extends Error {
  override readonly name = 'UnusableFileError';
}

/**
 * Reads a file that holds a deployment document.
 *
 * @returns `undefined` when there is no such file
 * @throws UnusableFileError
 */
export async function readDeployment(path: string): Promise<FileDeployment | undefined> {
  const document = await readOctets(path);
  if (document === undefined) return undefined;
  try {
    const { id, metadata } = parseDeploymentDocument(document);
    return { deploymentId: id, digest: computeDigest(document), document, target: metadata.deviceId };
  } catch (error) {
    if (!(error instanceof DeploymentDocumentError)) throw error;
    throw new UnusableFileError(describe(path, document, error), { cause: error });
  }
}

async function readOctets(path: string): Promise<Buffer | undefined> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) throw new UnusableFileError(`${path} is no regular file`);
    // Before it is read: it could be of any size.
    if (facts.size > PROPOSED_DOCUMENT_LIMITS.maximumBytes) {
      throw new UnusableFileError(`${path} is longer than ${PROPOSED_DOCUMENT_LIMITS.maximumBytes} octets`);
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof UnusableFileError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UnusableFileError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

function describe(path: string, document: Buffer, { message, errors }: DeploymentDocumentError): string {
  const [, line, rest] = /^Line (\d+):? (.*)$/s.exec(message) ?? [];
  if (line !== undefined) return `${path}:${line}: ${rest}`;
  const [first] = errors ?? [];
  return `${path}:${lineOf(document.toString(), first?.field ?? '')}: ${message}`;
}
