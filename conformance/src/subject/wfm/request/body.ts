import type { Variables } from '../../../case/variables.js';
import type { Contract } from '../../../contract/contract.js';
import { removeAt, setAt } from '../../../exchange/json-pointer.js';
import type { BodySource } from '../action.js';

/** Makes the octets of a body; undefined when there is none. @throws MissingVariable */
export function bodyOctets(
  source: BodySource | undefined,
  operationId: string | undefined,
  { contract, variables }: { readonly contract: Contract; readonly variables: Variables },
): Uint8Array | undefined {
  if (source === undefined) return undefined;
  if (source.base64 !== undefined) return Buffer.from(source.base64, 'base64');
  if (source.text !== undefined) return Buffer.from(variables.fill(source.text), 'utf8');
  const value = changed(startingValue(source, operationId, contract), source);
  return Buffer.from(deepened(JSON.stringify(variables.fillAll(value)), source.deep), 'utf8');
}

/** Depth is added to the text: nothing that works by recursion gets to see it. */
function deepened(text: string, depth: number | undefined): string {
  if (depth === undefined) return text;
  const arrays = '['.repeat(depth) + ']'.repeat(depth);
  return text.replace(/\}$/, `,"x-bench-extensions":{"deep":${arrays}}}`);
}

function startingValue(source: BodySource, operationId: string | undefined, contract: Contract): unknown {
  if (source.example === undefined) return structuredClone(source.json);
  const value = contract.document.example(operationId ?? '', 'request', source.example);
  if (value !== undefined) return value;
  throw new TypeError(`the operation ${operationId} has no example ${source.example} of its request body`);
}

/** Applies the changes of a body source to a value, in place. */
export function changed(
  value: unknown,
  { set = {}, remove = [] }: Pick<BodySource, 'set' | 'remove'>,
): unknown {
  for (const [pointer, member] of Object.entries(set)) setAt(value, pointer, structuredClone(member));
  for (const pointer of remove) removeAt(value, pointer);
  return value;
}
