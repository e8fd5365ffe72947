import type { NamedParameter, OperationSecurity } from '../../templates/operation.js';
import { arrayOf, type JsonObject, objectOf } from '../json-value.js';

const signatureHeaders = ['signature-input', 'signature'];

/** How an operation's caller proves who it is. Signatures show in required headers: OpenAPI has no scheme for them. */
export function securityOf(
  document: JsonObject,
  operation: JsonObject,
  headers: readonly NamedParameter[],
): OperationSecurity {
  const required = new Set(headers.filter((header) => header.required).map(({ name }) => name.toLowerCase()));
  if (signatureHeaders.every((name) => required.has(name))) return 'signature';
  const alternatives = arrayOf(operation.security ?? document.security);
  const schemes = objectOf(objectOf(document.components).securitySchemes);
  const demanded = alternatives.flatMap((alternative) =>
    Object.keys(objectOf(alternative)).map((name) => objectOf(schemes[name])),
  );
  if (demanded.some(({ type }) => type === 'mutualTLS')) return 'mutual-tls';
  return demanded.some(({ scheme }) => scheme === 'bearer') ? 'bearer' : 'none';
}
