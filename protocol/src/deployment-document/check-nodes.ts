import { type Document, isScalar, type LineCounter, type Node, type Scalar, visit, type YAMLMap } from 'yaml';
import { DeploymentDocumentError } from '../error/index.js';

/** Most aliases of a document, and how often they may repeat what they stand for. */
export const MAXIMUM_ALIASES = 100;

/**
 * Looks at each node of a document before aliases are followed: no key occurs twice in a mapping, and each scalar
 * has a JSON form. Integers are made numbers where a number can hold them.
 *
 * @throws DeploymentDocumentError `deployment-document-duplicate-key`, `deployment-document-value`,
 *   `deployment-document-alias`
 */
export function checkNodes(document: Document.Parsed, lines: LineCounter): void {
  let aliases = 0;
  visit(document, {
    Map: (_, map) => checkKeys(map, lines),
    Scalar: (_, scalar) => checkScalar(scalar, lines),
    Alias: (_, alias) => {
      if (++aliases <= MAXIMUM_ALIASES) return;
      throw refused('deployment-document-alias', alias, lines, `more than ${MAXIMUM_ALIASES} aliases`);
    },
  });
}

function checkKeys({ items }: YAMLMap, lines: LineCounter): void {
  const seen = new Set<unknown>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value)) {
      throw refused(
        'deployment-document-duplicate-key',
        key,
        lines,
        `the key ${JSON.stringify(key.value)} again`,
      );
    }
    seen.add(key.value);
  }
}

function checkScalar(scalar: Scalar, lines: LineCounter): void {
  const { value } = scalar;
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) scalar.value = Number(value);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw refused('deployment-document-value', scalar, lines, 'a number that JSON cannot hold');
  }
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) {
    throw refused('deployment-document-value', scalar, lines, 'half of a surrogate pair');
  }
}

function refused(
  code: DeploymentDocumentError['code'],
  { range }: Node,
  lines: LineCounter,
  what: string,
): DeploymentDocumentError {
  return new DeploymentDocumentError(code, `Line ${lines.linePos(range?.[0] ?? 0).line} has ${what}`);
}
