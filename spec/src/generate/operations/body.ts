import { SpecError, SpecErrors } from '../../spec-error.js';
import type { BundledDocument } from '../document/bundle.js';
import { type JsonValue, objectOf } from '../json-value.js';
import { componentSchemaName } from './reference.js';

/** The media types of a body, and the component schema they all share. */
export interface BodyDescription {
  readonly mediaTypes: readonly string[];
  readonly schema: string | null;
}

/**
 * Describes the `content` of a request body or a response.
 *
 * @throws SpecErrors when its media types have different schemas: the operation table names one per body
 */
export function describeBody(
  document: BundledDocument,
  operationId: string,
  content: JsonValue | undefined,
): BodyDescription {
  const mediaTypes = Object.keys(objectOf(content));
  const schemas = new Set(
    Object.values(objectOf(content)).map((media) => componentSchemaName(objectOf(media).schema)),
  );
  if (schemas.size > 1) {
    const reason = `a body of ${operationId} has a different schema for each of ${mediaTypes.join(', ')}; give them one`;
    throw new SpecErrors([new SpecError(document.locate('operationId', operationId), reason)]);
  }
  return { mediaTypes, schema: [...schemas][0] ?? null };
}
