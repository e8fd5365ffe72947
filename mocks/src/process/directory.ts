import { access, constants, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MargoError } from '@margo-contract/protocol';

/** Makes sure that a directory is there and can be written to. @throws MargoError `mock-directory-unusable` */
export async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
  } catch (cause) {
    throw unusable(`The directory ${path}`, cause);
  }
}

/** Makes an empty directory for files that go when the process ends. @throws MargoError `mock-directory-unusable` */
export async function makeTemporaryDirectory(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), 'margo-mock-'));
  } catch (cause) {
    throw unusable(`The directory ${tmpdir()}`, cause);
  }
}

/** Says in one sentence why a directory or a file cannot be used. */
export function unusable(what: string, cause: unknown): MargoError {
  const { code, message = String(cause) } = Object(cause) as { code?: string; message?: string };
  const reason = code === 'ENOSPC' ? 'no space is left on its disk; make room' : message;
  return new MargoError('mock-directory-unusable', `${what} cannot be used: ${reason}`, { cause });
}
