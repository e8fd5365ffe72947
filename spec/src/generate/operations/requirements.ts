import type { Requirement } from '../../catalogue/requirements.js';
import type { BundledDocument } from '../document/bundle.js';
import { isJsonObject, type JsonObject, type JsonValue, objectOf, stringOf } from '../json-value.js';

/**
 * Notes in a document which requirements hold where, as `x-margo-requirements`: on each operation those of the document's
 * profile that name it, and at the root those for every operation of a WFM.
 */
export function noteRequirements(
  document: BundledDocument,
  requirements: readonly Requirement[],
): BundledDocument {
  const { value } = document;
  const profile = stringOf(value['x-margo-profile']);
  const own = requirements.filter((requirement) => [profile, 'both'].includes(requirement.profile));
  const paths = mapMembers(value.paths, (item) => mapMembers(item, (operation) => noteOn(operation, own)));
  if (profile === undefined || value['x-margo-interface'] !== undefined)
    return { ...document, value: { ...value, paths } };
  const everywhere = own.filter(({ operations }) => operations === 'every');
  return { ...document, value: { ...value, 'x-margo-requirements': everywhere.map(({ id }) => id), paths } };
}

function noteOn(operation: JsonValue, requirements: readonly Requirement[]): JsonValue {
  if (!isJsonObject(operation) || typeof operation.operationId !== 'string') return operation;
  const { operationId } = operation;
  const naming = requirements.filter(
    ({ operations }) => Array.isArray(operations) && operations.includes(operationId),
  );
  return { ...operation, 'x-margo-requirements': naming.map(({ id }) => id) };
}

function mapMembers(value: JsonValue | undefined, change: (member: JsonValue) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(objectOf(value)).map(([name, member]) => [name, change(member)]));
}
