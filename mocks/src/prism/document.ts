import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A JSON object of an OpenAPI document. */
type JsonObject = { [member: string]: unknown };

/** The contract as Prism needs it. */
export interface PrismDocument {
  /** The bundled OpenAPI document. */
  readonly document: object;
  /** Octets of the examples that the document can only show as base64 (`x-margo-encoding`), by that text. */
  readonly binaryExamples: ReadonlyMap<string, Uint8Array>;
}

const require = createRequire(import.meta.url);

/**
 * Loads a bundled contract, as a copy that Prism may change.
 *
 * @param file where it lies as JSON; the generated one unless given
 */
export function loadDocument(file?: string): PrismDocument {
  const source = file ?? require.resolve('@margo-contract/generated/openapi/signature.json');
  const document = JSON.parse(readFileSync(source, 'utf8')) as JsonObject;
  removeSchemaExamples(document);
  return { document, binaryExamples: collectBinaryExamples(document) };
}

/** Prism takes the example of a schema before that of a response, where only the latter has headers and digests that fit. */
function removeSchemaExamples({ components }: JsonObject): void {
  const { schemas = {} } = components as { schemas?: Record<string, JsonObject> };
  for (const schema of Object.values(schemas)) delete schema.examples;
}

function collectBinaryExamples(
  value: unknown,
  found = new Map<string, Uint8Array>(),
): Map<string, Uint8Array> {
  if (typeof value !== 'object' || value === null) return found;
  const { 'x-margo-encoding': encoding, value: example } = value as JsonObject;
  if (encoding === 'base64' && typeof example === 'string')
    found.set(example, Buffer.from(example, 'base64'));
  for (const member of Object.values(value)) collectBinaryExamples(member, found);
  return found;
}
