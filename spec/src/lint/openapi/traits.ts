import { type JsonObject, stringOf } from '../../generate/json-value.js';

/** What an entry document is, as far as rules go by it. */
export type Trait = 'part of a profile' | 'signed' | 'mutual TLS' | 'served by the operator';

/** The traits of an entry document, by its own markers and not by the name of its file. */
export function traitsOf(document: JsonObject): ReadonlySet<Trait> {
  const profile = profileOf(document);
  const other = stringOf(document['x-margo-interface']);
  const traits = new Set<Trait>();
  if (profile !== undefined) traits.add('part of a profile');
  if (profile === 'signature' && other === undefined) traits.add('signed');
  if (profile === 'mtls' && other === undefined) traits.add('mutual TLS');
  if (other === 'operator') traits.add('served by the operator');
  return traits;
}

/** The security profile that a document belongs to. */
export function profileOf(document: JsonObject): string | undefined {
  return stringOf(document['x-margo-profile']);
}
