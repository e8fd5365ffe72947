/** The first script of a single executable: unpacks the program, and runs it. Bundled into one script of CommonJS. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getAsset, getRawAsset } from 'node:sea';
import { type PackedFile, unpackSomewhere } from './unpack.js';

try {
  const files = JSON.parse(getAsset('files', 'utf8')) as readonly PackedFile[];
  const contents = () => Buffer.from(getRawAsset('contents') as ArrayBuffer);
  const folder = unpackSomewhere({ files, contents });
  // From here on everything is as if it had been installed: a script inside an executable can import nothing itself.
  createRequire(join(folder, 'start.cjs'))('./start.cjs');
} catch (error) {
  process.stderr.write(
    `This executable cannot unpack itself: ${error instanceof Error ? error.message : error}\n`,
  );
  process.exitCode = 2;
}
