import { readFile } from 'node:fs/promises';
import { MargoError } from '@margo-contract/protocol/error';

/** Reads the root CA certificate of a WFM, PEM. @throws MargoError `mock-option-invalid` */
export async function readCa(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const message = `Cannot read the root CA certificate ${path}; a WFM in a box prints where its own is`;
    throw new MargoError('mock-option-invalid', message, { cause });
  }
}
