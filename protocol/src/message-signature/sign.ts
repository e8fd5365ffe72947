import { serializeItem, serializeKey } from 'structured-headers';
import { SignatureError } from '../error/index.js';
import { type Component, component } from './component.js';
import { fieldLines, type StructuredFieldTypes } from './field-component.js';
import type { Field, Message } from './message.js';
import { readSignatures } from './received-signatures.js';
import { createSignatureBase } from './signature-base.js';
import { type SignatureParameters, serializeSignatureInput } from './signature-input.js';
import { runSigner, type Signer } from './signer.js';

/** What is signed, with which components, by whom. */
export interface SignMessageOptions {
  readonly message: Message;
  /** Name of the signature within the message: a dictionary key of RFC 8941. */
  readonly label: string;
  /** What to cover, in this order; a string is a component without parameters. */
  readonly components: readonly (string | Component)[];
  readonly parameters: SignatureParameters;
  readonly signer: Signer;
  /** Types of structured fields that this package does not know. */
  readonly structuredFields?: StructuredFieldTypes;
}

/**
 * Signs a message (RFC 9421 §3.1).
 *
 * @returns the field lines to append to the message: Signature-Input and Signature
 * @throws SignatureError
 */
export async function signMessage(options: SignMessageOptions): Promise<readonly Field[]> {
  const { message, parameters, signer, structuredFields } = options;
  const key = labelKey(options.label, message);
  const components = options.components.map((item) => (typeof item === 'string' ? component(item) : item));
  const input = { components, parameters };
  const base = createSignatureBase(message, input, structuredFields);
  const signature = await runSigner(signer, base);
  return [
    ['Signature-Input', `${key}=${serializeSignatureInput(input)}`],
    ['Signature', `${key}=${serializeItem([signature, new Map()])}`],
  ];
}

function labelKey(label: string, message: Message): string {
  const isSigned = fieldLines(message.fields, 'signature-input').length > 0;
  if (isSigned && readSignatures(message).labels.includes(label)) {
    throw new SignatureError('signature-label-taken', `The message already carries a signature ${label}`);
  }
  try {
    return serializeKey(label);
  } catch (cause) {
    throw new SignatureError('signature-malformed', `${JSON.stringify(label)} is no label`, { cause });
  }
}
