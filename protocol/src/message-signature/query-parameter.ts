import { SignatureError } from '../error/index.js';
import { type Component, serializeComponent } from './component.js';
import type { RequestMessage } from './message.js';
import { splitTargetUri } from './target-uri.js';

/**
 * The value of `@query-param` (RFC 9421 §2.2.8): the query is read as a form, name and value are
 * percent-encoded again. A name that occurs twice cannot be covered.
 *
 * @throws SignatureError
 */
export function queryParameter(request: RequestMessage, component: Component): string {
  const { name } = component.parameters;
  if (name === undefined) {
    throw new SignatureError(
      'signature-component-unknown',
      'The component "@query-param" needs the parameter name',
    );
  }
  const form = [...new URLSearchParams(splitTargetUri(request.targetUri).query.slice(1))];
  const [found, second] = form.filter(([formName]) => encode(formName) === name);
  if (found === undefined || second !== undefined) {
    const times = found === undefined ? 'not in the query' : 'in the query more than once';
    throw new SignatureError('signature-component-absent', `${serializeComponent(component)} is ${times}`);
  }
  return encode(found[1]);
}

/** Encodes with the application/x-www-form-urlencoded percent-encode set; a space becomes `%20`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
