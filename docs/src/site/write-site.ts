import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Site } from './site.js';

/** Makes a folder hold exactly the site. Whatever else was in the folder is removed. */
export async function writeSite(directory: string, site: Site): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  for (const [path, text] of site) {
    const file = join(directory, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
