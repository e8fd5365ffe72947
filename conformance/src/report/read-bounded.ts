import { open } from 'node:fs/promises';

/**
 * Reads a file of somebody else's.
 *
 * @param limit its greatest size in octets
 * @throws Error when it cannot be read or is larger
 */
export async function readBounded(file: string, limit: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > limit) throw new Error(`it has ${size} octets, more than the ${limit} that are read`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
