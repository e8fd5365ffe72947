import { access, constants, mkdir } from 'node:fs/promises';
import { MargoError } from '@margo-contract/protocol';

/** Makes sure that a directory is there and can be written to. @throws MargoError `mock-directory-unusable` */
export async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MargoError('mock-directory-unusable', `The directory ${path} cannot be used: ${reason}`, {
      cause,
    });
  }
}
