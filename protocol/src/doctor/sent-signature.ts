import { SignatureError } from '../error/index.js';
import { combineLines, fieldLines } from '../message-signature/field-component.js';
import {
  type Component,
  component,
  type RequestMessage,
  readSignatures,
  type SignatureParameters,
} from '../message-signature/index.js';
import type { MistakeName } from './mistakes.js';

/** One signature as it was sent, read as far as it can be. */
export interface SentSignature {
  readonly label: string;
  readonly components: readonly Component[];
  readonly parameters: SignatureParameters;
  /** Value of `@signature-params` as the verifier writes it, or as it was sent where the verifier cannot read it. */
  readonly inputText: string;
  /** The member of Signature-Input as it was sent. */
  readonly sentInput: string;
  /** Readings of the octets; the mistake is absent when RFC 8941 reads them so. */
  readonly octets: readonly { readonly mistake?: MistakeName; readonly octets: Uint8Array }[];
}

/** Labels that are looked at; a verifier looks at as many. */
const MAXIMUM_LABELS = 4;
/** Longest Signature-Input and Signature that are read where RFC 8941 does not apply. */
const MAXIMUM_LENGTH = 8_192;
/** Most components that are read there. */
const MAXIMUM_COMPONENTS = 32;

/** The signatures of a request, those that RFC 8941 cannot read included. Never throws. */
export function sentSignatures(request: RequestMessage): readonly SentSignature[] {
  const inputs = combineLines(fieldLines(request.fields, 'signature-input')).slice(0, MAXIMUM_LENGTH);
  const signatures = combineLines(fieldLines(request.fields, 'signature')).slice(0, MAXIMUM_LENGTH);
  const strict = readStrictly(request, inputs);
  return strict.length > 0 ? strict : readLoosely(inputs, signatures);
}

function readStrictly(request: RequestMessage, inputs: string): SentSignature[] {
  try {
    const received = readSignatures(request);
    return received.labels.slice(0, MAXIMUM_LABELS).map((label) => ({
      label,
      ...received.input(label),
      inputText: received.inputText(label),
      sentInput: sentMember(inputs, label),
      octets: [{ octets: received.signature(label) }],
    }));
  } catch (error) {
    if (error instanceof SignatureError) return [];
    throw error;
  }
}

/** A member without its label, up to the next one. */
function sentMember(inputs: string, label: string): string {
  const at = inputs.indexOf(`${label}=(`);
  if (at < 0) return '';
  const rest = inputs.slice(at + label.length + 1);
  const next = /,\s*[a-z*][a-z0-9_.*-]*=\(/.exec(rest);
  return rest.slice(0, next?.index ?? rest.length).trim();
}

/** The first signature alone: what cannot be read is seldom signed twice. */
function readLoosely(inputs: string, signatures: string): SentSignature[] {
  const [, label = 'sig1', list = ''] =
    /^\s*([A-Za-z*][A-Za-z0-9_.*-]*)\s*=\s*\(([^)]*)\)/.exec(inputs) ?? [];
  if (!inputs.includes('(')) return [];
  const sentInput = sentMember(inputs, label);
  return [
    {
      label,
      components: looseComponents(list),
      parameters: looseParameters(sentInput),
      inputText: sentInput,
      sentInput,
      octets: looseOctets(signatures, label),
    },
  ];
}

function looseComponents(list: string): Component[] {
  const names = list
    .split(/[\s,]+/, MAXIMUM_COMPONENTS)
    .map((name) => name.replaceAll('"', '').toLowerCase());
  return [...new Set(names)].flatMap((name) => {
    try {
      return [component(name)];
    } catch {
      return [];
    }
  });
}

function looseParameters(input: string): SignatureParameters {
  const created = Number(/;\s*created\s*=\s*(\d{1,15})\b/.exec(input)?.[1] ?? Number.NaN);
  const alg = /;\s*alg\s*=\s*"([^"]*)"/.exec(input)?.[1];
  return { ...(Number.isFinite(created) && { created }), ...(alg !== undefined && { alg }) };
}

/** What stands after the label, without colons and quotes: as base64, base64url or hexadecimal digits. */
function looseOctets(signatures: string, label: string): SentSignature['octets'] {
  const at = signatures.indexOf(`${label}=`);
  const value = at < 0 ? signatures : signatures.slice(at + label.length + 1);
  const text = (value.split(/[,;]/, 1)[0] ?? '').trim();
  const bare = text.replace(/^[":]+|[":]+$/g, '');
  if (/^(?:[0-9a-f]{2}){32,}$/i.test(bare)) {
    return [{ mistake: 'signature-hex', octets: Buffer.from(bare, 'hex') }];
  }
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(bare)) return [];
  if (text === `:${bare}:` && bare.length % 4 === 0 && !/[-_]/.test(bare)) {
    return [{ octets: Buffer.from(bare, 'base64') }];
  }
  const isUrl = /[-_]/.test(bare) || bare.length % 4 !== 0;
  const mistake = isUrl ? 'signature-base64url' : 'signature-without-colons';
  return [{ mistake, octets: Buffer.from(bare, 'base64') }];
}
