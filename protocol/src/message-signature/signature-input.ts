import {
  type BareItem,
  type InnerList,
  type Item,
  isInnerList,
  serializeParameters,
  Token,
} from 'structured-headers';
import { SignatureError } from '../error/index.js';
import { type Component, componentFromItem, serializeComponent } from './component.js';

/** A token (RFC 8941 §3.3.4), whose text `toString` gives. Not the class of structured-headers, whose types need those of the DOM. */
export interface TokenValue {
  toString(): string;
}

/** A signature parameter's value: a bare item of RFC 8941. */
export type ParameterValue = number | string | boolean | TokenValue | ArrayBuffer | Uint8Array;

/** Parameters of a signature in their order (RFC 9421 §2.3); others than the registered ones are kept. */
export interface SignatureParameters {
  /** Whole seconds since 1970. */
  readonly created?: number;
  /** Whole seconds since 1970. */
  readonly expires?: number;
  readonly nonce?: string;
  readonly alg?: string;
  readonly keyid?: string;
  readonly tag?: string;
  readonly [name: string]: ParameterValue | undefined;
}

/** What a signature covers and how: one member of Signature-Input. */
export interface SignatureInput {
  readonly components: readonly Component[];
  readonly parameters: SignatureParameters;
}

/** Most components of one signature that are looked at: each costs the verifier a search. */
export const MAXIMUM_COMPONENTS = 64;

/** The parameters of RFC 9421 §2.3, each with what tells its values. */
export const REGISTERED_PARAMETERS: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['created', Number.isSafeInteger],
  ['expires', Number.isSafeInteger],
  ['nonce', isString],
  ['alg', isString],
  ['keyid', isString],
  ['tag', isString],
]);

/** Reads one member of Signature-Input. @throws SignatureError */
export function signatureInputFromMember(member: Item | InnerList): SignatureInput {
  if (!isInnerList(member))
    throw new SignatureError('signature-malformed', 'Signature-Input holds no inner list');
  const [items, parameters] = member;
  if (items.length > MAXIMUM_COMPONENTS) {
    throw new SignatureError(
      'signature-too-large',
      `A signature covers more than ${MAXIMUM_COMPONENTS} components`,
    );
  }
  return {
    components: items.map(componentFromItem),
    parameters: checkParameters(Object.fromEntries(parameters)),
  };
}

/** The member of Signature-Input, which is also the value of `@signature-params`. @throws SignatureError */
export function serializeSignatureInput({ components, parameters }: SignatureInput): string {
  return `(${components.map(serializeComponent).join(' ')})${serializeSignatureParameters(parameters)}`;
}

function serializeSignatureParameters(parameters: SignatureParameters): string {
  const values = new Map<string, BareItem>();
  for (const [name, value] of Object.entries(checkParameters(parameters))) {
    if (value !== undefined) values.set(name, value as BareItem);
  }
  try {
    return serializeParameters(values);
  } catch (cause) {
    throw new SignatureError('signature-parameter-malformed', 'A signature parameter cannot be written', {
      cause,
    });
  }
}

/** Whether a value is one that the parameter can have: the registered ones have a type, others take any bare item. */
function hasParameterType(name: string, value: unknown): boolean {
  const isAllowed = REGISTERED_PARAMETERS.get(name) ?? isBareItem;
  return isAllowed(value);
}

function checkParameters(parameters: Readonly<Record<string, unknown>>): SignatureParameters {
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && !hasParameterType(name, value)) {
      throw new SignatureError(
        'signature-parameter-malformed',
        `The value of the parameter ${name} has a wrong type`,
      );
    }
  }
  return parameters as SignatureParameters;
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function isBareItem(value: unknown): boolean {
  if (typeof value === 'number') return isNumberOfThreeDigits(value);
  const isBytes = value instanceof ArrayBuffer || value instanceof Uint8Array;
  return isBytes || value instanceof Token || typeof value === 'string' || typeof value === 'boolean';
}

/** RFC 8941 §3.3.2 allows three fractional digits; the library would write any number, NaN as well. */
function isNumberOfThreeDigits(value: number): boolean {
  return Number.isFinite(value) && Number(value.toFixed(3)) === value;
}
