import type { OperationId } from '@margo-contract/generated/signature';
import { Refusal } from '../answer/refusal.js';
import type { Route } from '../route/router.js';

/** Selects the operation of a method; HEAD is answered wherever GET is (RFC 9110 section 9.3.2). */
export function selectOperation({ methods }: Route, method: string): OperationId {
  const operationId = methods.get(method) ?? (method === 'HEAD' ? methods.get('GET') : undefined);
  if (operationId !== undefined) return operationId;
  const allow = allowedMethods(methods).join(', ');
  throw new Refusal('about:blank', 405, {
    detail: `${method} is not among the methods of this path: ${allow}.`,
    headers: { allow },
  });
}

function allowedMethods(methods: Route['methods']): string[] {
  return [...methods.keys()].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}
