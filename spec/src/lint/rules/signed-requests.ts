import { headerParameter, type Operation, operations } from '../openapi/operations.js';
import type { Rule, Violation } from '../rule.js';

/** Fetched before there is anything to sign with. */
const anonymousOperation = 'getRootCertificate';

export const signedRequests: Rule = {
  name: 'signed-requests',
  promise:
    'Every operation demands a signature: required header parameters Signature-Input and Signature. Only getRootCertificate goes without, and says so with `security: []`.',
  fix: 'refer to the shared parameters Signature-Input and Signature',
  trait: 'signed',
  *check(document) {
    for (const operation of operations(document)) {
      yield* isAnonymous(operation) ? anonymousViolations(operation) : unsignedViolations(operation);
    }
  },
};

function isAnonymous({ value }: Operation): boolean {
  return Array.isArray(value.security) && value.security.length === 0;
}

function anonymousViolations({ name, path }: Operation): Violation[] {
  if (name === anonymousOperation) return [];
  const message = `${name} lets anybody in; only ${anonymousOperation} may`;
  return [{ path: [...path, 'security'], message, fix: 'remove `security: []` and demand a signature' }];
}

function unsignedViolations(operation: Operation): Violation[] {
  return ['Signature-Input', 'Signature'].flatMap((header): Violation[] => {
    const parameter = headerParameter(operation, header);
    if (parameter?.value.required === true) return [];
    const path = parameter?.path ?? operation.path;
    return [{ path, message: `${operation.name} does not demand the header ${header}` }];
  });
}
