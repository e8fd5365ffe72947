import { SignatureError } from '../error/index.js';
import { type Component, serializeComponent } from './component.js';
import { isResponse, type Message, type RequestMessage } from './message.js';
import { splitTargetUri } from './target-uri.js';

type Derivation = (request: RequestMessage, component: Component) => string;

const FROM_REQUEST: ReadonlyMap<string, Derivation> = new Map<string, Derivation>([
  ['@method', ({ method }, component) => checkVisible(method, component)],
  ['@target-uri', wholeTargetUri],
  ['@authority', ({ targetUri }) => splitTargetUri(targetUri).authority],
  ['@scheme', ({ targetUri }) => splitTargetUri(targetUri).scheme],
  ['@request-target', requestTarget],
  ['@path', ({ targetUri }) => splitTargetUri(targetUri).path],
  ['@query', ({ targetUri }) => splitTargetUri(targetUri).query],
  ['@query-param', queryParameter],
]);

/** The value of a derived component (RFC 9421 §2.2). @throws SignatureError */
export function derivedComponentValue(message: Message, component: Component): string {
  if (isResponse(message)) {
    if (component.name !== '@status') throw inapplicable(component, 'a response');
    return statusCode(message.status);
  }
  const derive = FROM_REQUEST.get(component.name);
  if (derive === undefined) throw inapplicable(component, 'a request');
  return derive(message, component);
}

function wholeTargetUri({ targetUri }: RequestMessage): string {
  splitTargetUri(targetUri);
  return targetUri;
}

function requestTarget(request: RequestMessage, component: Component): string {
  if (request.requestTarget !== undefined) return checkVisible(request.requestTarget, component);
  const { path, query } = splitTargetUri(request.targetUri);
  return request.targetUri.includes('?') ? path + query : path;
}

/** Parts of a target URI, which has been checked, hold nothing else. */
function checkVisible(value: string, component: Component): string {
  if (/^[\x21-\x7e]*$/.test(value)) return value;
  throw new SignatureError(
    'signature-component-malformed',
    `${serializeComponent(component)} holds white space or a character outside ASCII`,
  );
}

function statusCode(status: number): string {
  if (/^[1-9][0-9]{2}$/.test(String(status))) return String(status);
  throw new SignatureError('signature-component-malformed', `${status} is no status code`);
}

function inapplicable(component: Component, kind: string): SignatureError {
  return new SignatureError(
    'signature-component-unknown',
    `The component ${serializeComponent(component)} does not exist in ${kind}`,
  );
}

/**
 * The value of `@query-param` (RFC 9421 §2.2.8): the query is read as a form, name and value are
 * percent-encoded again. A name that occurs twice cannot be covered.
 *
 * @throws SignatureError
 */
function queryParameter(request: RequestMessage, component: Component): string {
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
