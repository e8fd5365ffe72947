import { stringify as stringifyJson } from 'lossless-json';
import { stringify as stringifyYaml } from 'yaml';
import type { BundledDocument } from '../document/bundle.js';
import { doNotEdit } from './code.js';

/** The bundled document as JSON and as YAML, with all digits of 64-bit integers. */
export function emitDocument({ source, value }: BundledDocument): { json: string; yaml: string } {
  const note = doNotEdit(source);
  const marked = { 'x-generated': note, ...value };
  return {
    json: `${stringifyJson(marked, null, 2)}\n`,
    yaml: `# ${note}\n${stringifyYaml(marked, { aliasDuplicateObjects: false, compat: 'yaml-1.1', lineWidth: 120 })}`,
  };
}
