import { Refusal } from '@margo-contract/sdk-server';

/** Selects the operation of a method; HEAD is answered wherever GET is (RFC 9110 section 9.3.2). */
export function selectOperation<Id extends string>(methods: ReadonlyMap<string, Id>, method: string): Id {
  const id = methods.get(method) ?? (method === 'HEAD' ? methods.get('GET') : undefined);
  if (id !== undefined) return id;
  const allow = [...methods.keys()].flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name])).join(', ');
  throw new Refusal('about:blank', 405, {
    detail: `${method.slice(0, 64)} is not among the methods of this path: ${allow}.`,
    headers: { allow },
  });
}
