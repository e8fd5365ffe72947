import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { type Package, ROOT } from './package.js';

/**
 * Lets publint look at a package that was built.
 *
 * @throws Error with what it found wrong
 */
export async function lint({ folder }: Package): Promise<void> {
  const { messages, pkg } = await publint({ pkgDir: join(ROOT, folder), strict: true, pack: false });
  if (messages.length === 0) return;
  throw new Error(`${folder}: ${messages.map((message) => formatMessage(message, pkg)).join('\n')}`);
}
