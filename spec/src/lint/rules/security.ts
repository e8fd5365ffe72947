import {
  arrayOf,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
} from '../../generate/json-value.js';
import { headerParameter, type Operation, operations, requestBody } from '../openapi/operations.js';
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

export const bodyDigest: Rule = {
  name: 'body-digest',
  promise: 'Every request body comes with its digest: a required header parameter Content-Digest (RFC 9530).',
  fix: 'refer to the shared parameter Content-Digest',
  trait: 'signed',
  *check(document) {
    for (const operation of operations(document)) {
      if (!requestBody(operation)) continue;
      const parameter = headerParameter(operation, 'Content-Digest');
      if (parameter?.value.required === true) continue;
      const path = parameter?.path ?? operation.path;
      yield { path, message: `${operation.name} takes a body and does not demand the header Content-Digest` };
    }
  },
};

export const mutualTls: Rule = {
  name: 'mutual-tls',
  promise:
    'Every operation of the mutual-TLS profile demands a client certificate, by a scheme of `type: mutualTLS`, and no request signature.',
  fix: 'leave `security` to the document, let it name a scheme of `type: mutualTLS`, and remove signature headers',
  trait: 'mutual TLS',
  *check(document) {
    const schemes = objectOf(objectOf(document.components).securitySchemes);
    for (const operation of operations(document)) {
      const { name, path, value } = operation;
      const own = value.security !== undefined;
      const alternatives = arrayOf(own ? value.security : document.security);
      if (alternatives.length === 0 || !alternatives.every((choice) => demandsCertificate(choice, schemes))) {
        const place = own ? [...path, 'security'] : path;
        yield { path: place, message: `${name} can be called without a client certificate` };
      }
      for (const header of ['Signature-Input', 'Signature', 'Content-Digest']) {
        const parameter = headerParameter(operation, header);
        if (parameter !== undefined)
          yield {
            path: parameter.path,
            message: `${name} takes the header ${header}, which proves nothing here`,
          };
      }
    }
  },
};

function demandsCertificate(alternative: JsonValue, schemes: JsonObject): boolean {
  return Object.keys(objectOf(alternative)).some((name) => {
    const scheme = schemes[name];
    return isJsonObject(scheme) && scheme.type === 'mutualTLS';
  });
}

export const operatorToken: Rule = {
  name: 'operator-token',
  promise: 'Every operation of the operator interface demands a bearer token (RFC 6750).',
  fix: 'leave `security` to the document, and let it name a scheme of `type: http`, `scheme: bearer`',
  trait: 'served by the operator',
  *check(document) {
    const schemes = objectOf(objectOf(document.components).securitySchemes);
    for (const { name, path, value } of operations(document)) {
      const own = value.security !== undefined;
      const alternatives = arrayOf(own ? value.security : document.security);
      if (alternatives.length > 0 && alternatives.every((choice) => demandsBearer(choice, schemes))) continue;
      yield {
        path: own ? [...path, 'security'] : path,
        message: `${name} can be called without a bearer token`,
      };
    }
  },
};

function demandsBearer(alternative: JsonValue, schemes: JsonObject): boolean {
  return Object.keys(objectOf(alternative)).some((name) => {
    const scheme = schemes[name];
    return isJsonObject(scheme) && scheme.type === 'http' && scheme.scheme === 'bearer';
  });
}
