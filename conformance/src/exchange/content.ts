import { parseJson } from '@margo-contract/protocol';
import { parse } from 'yaml';
import { sentenceOf } from '../error.js';

/** The octets of a body without content coding, and in the words of the contract where a dialect has others. */
interface Body {
  readonly content: Uint8Array;
  readonly translated?: Uint8Array;
}

/** A body that was read, or the reason why it could not be. */
export type Content = { readonly value: unknown } | { readonly fault: string };

/** Reads a body as JSON; large integers come out as bigint. */
export function jsonContent({ content, translated = content }: Body): Content {
  if (content.length === 0) return { fault: 'an empty body' };
  try {
    return { value: parseJson(translated) };
  } catch (error) {
    return { fault: `a body that is not JSON: ${sentenceOf(error)}` };
  }
}

/** Reads a body as one YAML document without custom tags; few aliases, so that it cannot explode. */
export function yamlContent({ content }: Body): Content {
  if (content.length === 0) return { fault: 'an empty body' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return { value: parse(text, { maxAliasCount: 100, logLevel: 'error' }) };
  } catch (error) {
    return { fault: `a body that is not YAML: ${sentenceOf(error)}` };
  }
}
