import { type Dictionary, isInnerList } from 'structured-headers';
import { SignatureError, StructuredFieldError } from '../error/index.js';
import { parseDictionary } from '../structured-field/parse.js';
import { fieldLines } from './field-component.js';
import type { Message } from './message.js';
import { type PlainSignature, readPlainSignature } from './plain-signature.js';
import { type SignatureInput, serializeSignatureInput, signatureInputFromMember } from './signature-input.js';

/** Most signatures of one message that are looked at: each may cost a public-key operation. */
export const MAXIMUM_SIGNATURES = 16;

/** The signatures that a message carries, not verified: everything in it is the sender's claim. */
export interface ReceivedSignatures {
  /** Labels of Signature-Input in their order. */
  readonly labels: readonly string[];
  /** What the label claims to cover. @throws SignatureError when the label's member cannot be read */
  input(label: string): SignatureInput;
  /** The same as text: the value of `@signature-params`. @throws SignatureError */
  inputText(label: string): string;
  /** The label's signature. @throws SignatureError when there is none */
  signature(label: string): Uint8Array;
}

/**
 * Reads Signature-Input and Signature (RFC 9421 §4). A label or parameter that occurs twice is refused:
 * RFC 8941 lets the last one win, but two readers that differ on it would differ on what was signed.
 *
 * @throws SignatureError
 */
export function readSignatures({ fields }: Message): ReceivedSignatures {
  const inputs = fieldLines(fields, 'signature-input');
  const signatures = fieldLines(fields, 'signature');
  const plain = readOnlySignature(inputs, signatures);
  return plain === undefined ? readDictionaries(inputs, signatures) : new OnlySignature(plain);
}

function readOnlySignature(
  inputs: readonly string[],
  signatures: readonly string[],
): PlainSignature | undefined {
  if (inputs.length !== 1 || signatures.length !== 1) return undefined;
  return readPlainSignature(inputs[0] ?? '', signatures[0] ?? '');
}

/** A class, since a request that carries one signature costs less that way. */
class OnlySignature implements ReceivedSignatures {
  readonly labels: readonly string[];
  readonly #only: PlainSignature;

  constructor(only: PlainSignature) {
    this.labels = [only.label];
    this.#only = only;
  }

  input(label: string): SignatureInput {
    checkLabel(label, this.#only, 'Signature-Input');
    return this.#only.input;
  }

  inputText(label: string): string {
    checkLabel(label, this.#only, 'Signature-Input');
    return this.#only.inputText;
  }

  signature(label: string): Uint8Array {
    checkLabel(label, this.#only, 'Signature');
    return this.#only.signature;
  }
}

function checkLabel(label: string, only: PlainSignature, name: string): void {
  if (label !== only.label) throw labelUnknown(label, name);
}

function readDictionaries(
  inputLines: readonly string[],
  signatureLines: readonly string[],
): ReceivedSignatures {
  const inputs = readField(inputLines, 'Signature-Input');
  const signatures = readField(signatureLines, 'Signature');
  if (inputs.size > MAXIMUM_SIGNATURES) {
    throw new SignatureError(
      'signature-too-large',
      `The message has more than ${MAXIMUM_SIGNATURES} signatures`,
    );
  }
  const inputOf = (label: string) => signatureInputFromMember(memberOf(inputs, label, 'Signature-Input'));
  return {
    labels: [...inputs.keys()],
    input: inputOf,
    inputText: (label) => serializeSignatureInput(inputOf(label)),
    signature: (label) => signatureOf(signatures, label),
  };
}

function readField(lines: readonly string[], name: string): Dictionary {
  const dictionary = parseField(lines.join(', '), name);
  if (dictionary.size > 0) return dictionary;
  throw new SignatureError('signature-absent', `The message carries no ${name}`);
}

function parseField(value: string, name: string): Dictionary {
  try {
    return parseDictionary(value, 'refuse');
  } catch (cause) {
    const isDuplicate = cause instanceof StructuredFieldError && cause.code === 'structured-field-duplicate';
    if (isDuplicate) throw new SignatureError('signature-duplicate', `${name}: ${cause.message}`, { cause });
    throw new SignatureError('signature-malformed', `${name} is no dictionary of RFC 8941`, { cause });
  }
}

function signatureOf(signatures: Dictionary, label: string): Uint8Array {
  const member = memberOf(signatures, label, 'Signature');
  const value = isInnerList(member) ? undefined : member[0];
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw new SignatureError('signature-malformed', `The member ${label} of Signature is no byte sequence`);
}

function memberOf(dictionary: Dictionary, label: string, name: string) {
  const member = dictionary.get(label);
  if (member !== undefined) return member;
  throw labelUnknown(label, name);
}

function labelUnknown(label: string, name: string): SignatureError {
  return new SignatureError('signature-label-unknown', `${name} has no member ${JSON.stringify(label)}`);
}
