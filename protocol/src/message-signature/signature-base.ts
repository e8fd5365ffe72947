import { SignatureError } from '../error/index.js';
import { type Component, componentIdentity, isSameComponent, serializeComponent } from './component.js';
import { derivedComponentValue } from './derived-component.js';
import { fieldComponentValue, type StructuredFieldTypes } from './field-component.js';
import { isResponse, type Message } from './message.js';
import { type SignatureInput, serializeSignatureInput } from './signature-input.js';

/**
 * Builds the signature base (RFC 9421 §2.5): a line per covered component, then `@signature-params`; LF
 * between lines, none at the end.
 *
 * @param types structured-field types of fields that this module does not know, for `sf` and `key`
 * @throws SignatureError when a component is unknown, covered twice, not in the message, or has a value
 *   that would break the base
 */
export function createSignatureBase(
  message: Message,
  input: SignatureInput,
  types: StructuredFieldTypes = {},
): string {
  return assembleSignatureBase(message, input.components, serializeSignatureInput(input), types);
}

/**
 * Likewise, of an input whose text is at hand.
 *
 * @param signatureParams value of `@signature-params`: components and parameters as serialised
 */
export function assembleSignatureBase(
  message: Message,
  components: readonly Component[],
  signatureParams: string,
  types: StructuredFieldTypes = {},
): string {
  refuseDuplicates(components);
  let base = '';
  for (const component of components) {
    base += `${serializeComponent(component)}: ${componentValue(message, component, types)}\n`;
  }
  return `${base}"@signature-params": ${signatureParams}`;
}

function componentValue(message: Message, component: Component, types: StructuredFieldTypes): string {
  const source = component.parameters.req ? relatedRequest(message) : message;
  if (!component.name.startsWith('@')) return fieldComponentValue(source, component, types);
  return derivedComponentValue(source, component);
}

function relatedRequest(message: Message): Message {
  if (!isResponse(message)) {
    throw new SignatureError('signature-component-unknown', 'The parameter req applies to responses only');
  }
  if (message.request === undefined) {
    throw new SignatureError(
      'signature-component-absent',
      'The request that led to the response is not at hand for req',
    );
  }
  return message.request;
}

function refuseDuplicates(components: readonly Component[]): void {
  for (let index = 1; index < components.length; index++) {
    const component = components[index] as Component; // the index is one of the list
    const first = components.findIndex((other) => isSameComponent(component, other));
    if (first < index) throw duplicate(component);
  }
}

function duplicate(component: Component): SignatureError {
  const identity = componentIdentity(component);
  return new SignatureError('signature-component-duplicate', `${identity} is covered twice`);
}
