import { isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';

/**
 * The line of a member in a YAML text that can be read, counted from 1; that of what is around it when the member is
 * missing.
 *
 * @param field dotted path of a problem, such as `spec.deploymentProfile.components[0].name`
 */
export function lineOf(text: string, field: string): number {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  let node: unknown = contents;
  let offset = 0;
  for (const name of field.split(/[.[\]]+/).filter((part) => part !== '')) {
    const found = childOf(node, name);
    if (found === undefined) break;
    offset = found.offset;
    node = found.node;
  }
  return lines.linePos(offset).line;
}

function childOf(node: unknown, name: string): { node: unknown; offset: number } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(name)];
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name) as Pair | undefined;
  return isScalar(pair?.key) ? { node: pair.value, offset: pair.key.range?.[0] ?? 0 } : undefined;
}
