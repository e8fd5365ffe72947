import { type Dictionary, isInnerList } from 'structured-headers';
import { SignatureError, StructuredFieldError } from '../error/index.js';
import { parseDictionary } from '../structured-field/parse.js';
import { fieldLines } from './field-component.js';
import type { Message } from './message.js';
import { type SignatureInput, signatureInputFromMember } from './signature-input.js';

/** Most signatures of one message that are looked at: each may cost a public-key operation. */
export const MAXIMUM_SIGNATURES = 16;

/** The signatures that a message carries, not verified: everything in it is the sender's claim. */
export interface ReceivedSignatures {
  /** Labels of Signature-Input in their order. */
  readonly labels: readonly string[];
  /** What the label claims to cover. @throws SignatureError when the label's member cannot be read */
  input(label: string): SignatureInput;
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
  const inputs = readField(fieldLines(fields, 'signature-input'), 'Signature-Input');
  const signatures = readField(fieldLines(fields, 'signature'), 'Signature');
  if (inputs.size > MAXIMUM_SIGNATURES) {
    throw new SignatureError(
      'signature-too-large',
      `The message has more than ${MAXIMUM_SIGNATURES} signatures`,
    );
  }
  return {
    labels: [...inputs.keys()],
    input: (label) => signatureInputFromMember(memberOf(inputs, label, 'Signature-Input')),
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
  throw new SignatureError('signature-label-unknown', `${name} has no member ${JSON.stringify(label)}`);
}
