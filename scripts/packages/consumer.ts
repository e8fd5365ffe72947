import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeBlocks } from '../documentation/code-blocks.js';
import { node } from './command.js';
import { ROOT } from './package.js';

const FOLDER = fileURLToPath(new URL('./consumer/', import.meta.url));

/** The program that the README of sdk-device shows. */
export const DEVICE_PROGRAM = 'device.ts';

/** Puts programs that use the packages into a folder; gives the names of their files. */
export function writeConsumers(folder: string): string[] {
  const own = readdirSync(FOLDER);
  for (const file of own) copyFileSync(join(FOLDER, file), join(folder, file));
  const readme = readFileSync(join(ROOT, 'sdk-device', 'README.md'), 'utf8');
  const device = codeBlocks('sdk-device/README.md', readme).find(({ text }) => text.includes('onboard()'));
  if (device === undefined) throw new Error('sdk-device/README.md: no program calls onboard()');
  writeFileSync(join(folder, DEVICE_PROGRAM), device.text);
  return [...own, DEVICE_PROGRAM];
}

/** Runs those programs that need nothing else. */
export function runConsumers(folder: string, compiled: string): void {
  for (const file of readdirSync(FOLDER)) node(folder, join(compiled, `${basename(file, '.ts')}.js`));
}
