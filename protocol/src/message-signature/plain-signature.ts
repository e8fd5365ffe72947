import { type Component, plainComponent } from './component.js';
import {
  hasParameterType,
  MAXIMUM_COMPONENTS,
  type SignatureInput,
  type SignatureParameters,
} from './signature-input.js';

/** The only signature of a message, written in the plain form. */
export interface PlainSignature {
  readonly label: string;
  readonly input: SignatureInput;
  /** The input as it was sent, which is also how it is serialised. */
  readonly inputText: string;
  readonly signature: Uint8Array;
}

const LABEL = /([a-z*][a-z0-9_.*-]*)=/.source;
const COMPONENT = /"(?:@[a-z-]+|[a-z0-9-]+)"/.source;
const INPUT = new RegExp(`^${LABEL}\\((${COMPONENT}(?: ${COMPONENT})*)\\)`);
const PARAMETER = new RegExp(`;${LABEL}(?:(0|[1-9]\\d{0,14})|"([ !#-[\\]-~]*)")`, 'y');
const SIGNATURE = new RegExp(`^${LABEL}:([A-Za-z0-9+/]+={0,2}):$`);

/**
 * Reads the fields as nearly every client writes them: one signature, components without parameters, parameters that are
 * natural numbers or strings without escapes, everything as RFC 8941 serialises it. The same comes out as from the parser of
 * structured fields, in a fraction of the time.
 *
 * @returns `undefined` for any other text, right or wrong: that is for the parser
 */
export function readPlainSignature(inputLine: string, signatureLine: string): PlainSignature | undefined {
  const [head, label, list = ''] = INPUT.exec(inputLine) ?? [];
  const [, signatureLabel, base64 = ''] = SIGNATURE.exec(signatureLine) ?? [];
  if (head === undefined || label === undefined || label !== signatureLabel) return undefined;
  const components = readComponents(list);
  const parameters = readParameters(inputLine, head.length);
  if (components === undefined || parameters === undefined || base64.length % 4 !== 0) return undefined;
  const inputText = inputLine.slice(label.length + 1);
  return { label, input: { components, parameters }, inputText, signature: Buffer.from(base64, 'base64') };
}

function readComponents(list: string): readonly Component[] | undefined {
  const components = list.slice(1, -1).split('" "').map(plainComponent);
  return components.length > MAXIMUM_COMPONENTS ? undefined : components;
}

function readParameters(text: string, start: number): SignatureParameters | undefined {
  const parameters: Record<string, number | string> = {};
  PARAMETER.lastIndex = start;
  while (PARAMETER.lastIndex < text.length) {
    const match = PARAMETER.exec(text);
    if (match === null) return undefined;
    const [, name = '', integer, string = ''] = match;
    const value = integer === undefined ? string : Number(integer);
    if (Object.hasOwn(parameters, name) || !hasParameterType(name, value)) return undefined;
    parameters[name] = value;
  }
  return parameters;
}
