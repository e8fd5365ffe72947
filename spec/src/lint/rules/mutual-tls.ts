import {
  arrayOf,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
} from '../../generate/json-value.js';
import { headerParameter, operations } from '../openapi/operations.js';
import type { Rule } from '../rule.js';

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
