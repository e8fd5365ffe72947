import { readFileSync } from 'node:fs';
import { isObject, parseJson } from '@margo-contract/protocol';
import { resolveFile } from './resolve-file.js';

/** Version of this package. */
export const SUITE_VERSION: string = readVersion();

function readVersion(): string {
  const manifest = parseJson(readFileSync(resolveFile('@margo-contract/conformance/package.json')));
  return isObject(manifest) ? String(manifest.version) : 'unknown';
}
