import { type Item, serializeItem } from 'structured-headers';
import { SignatureError } from '../error/index.js';

/** Parameters that a component identifier may carry (RFC 9421 §2.1 and §2.2.8). */
export interface ComponentParameters {
  /** Serialise the field strictly as a structured field. */
  readonly sf?: true;
  /** Take one member of a dictionary field. */
  readonly key?: string;
  /** Wrap each field line as a byte sequence. */
  readonly bs?: true;
  /** Take the field from the trailers. */
  readonly tr?: true;
  /** Take the component from the request that led to the response. */
  readonly req?: true;
  /** Name of the query parameter, percent-encoded; with `@query-param` only. */
  readonly name?: string;
}

/** A component identifier. The order of its parameters is kept (RFC 9421 §2). */
export interface Component {
  /** Lowercase field name, or the name of a derived component beginning with `@`. */
  readonly name: string;
  readonly parameters: ComponentParameters;
}

const FIELD_PARAMETERS: ReadonlyMap<string, 'flag' | 'text'> = new Map([
  ['sf', 'flag'],
  ['key', 'text'],
  ['bs', 'flag'],
  ['tr', 'flag'],
  ['req', 'flag'],
]);
const DERIVED_PARAMETERS: ReadonlyMap<string, 'flag' | 'text'> = new Map([['req', 'flag']]);
const QUERY_PARAM_PARAMETERS: ReadonlyMap<string, 'flag' | 'text'> = new Map([
  ['name', 'text'],
  ['req', 'flag'],
]);

const NO_PARAMETERS: ComponentParameters = Object.freeze({});

/** A component identifier without parameters, of a name that is known to be well-formed. */
export function plainComponent(name: string): Component {
  return { name, parameters: NO_PARAMETERS };
}

/** Builds a component identifier, e.g. `component('@query-param', { name: 'Pet' })`. @throws SignatureError */
export function component(name: string, parameters: ComponentParameters = {}): Component {
  return checkComponent(name, new Map(Object.entries(parameters)));
}

/** Reads a component identifier from the inner list of Signature-Input. @throws SignatureError */
export function componentFromItem([name, parameters]: Item): Component {
  if (typeof name !== 'string')
    throw new SignatureError('signature-malformed', 'A covered component is no string');
  return checkComponent(name, parameters);
}

/** The identifier as it stands in Signature-Input and at the beginning of a line of the base. */
export function serializeComponent({ name, parameters }: Component): string {
  if (parameters === NO_PARAMETERS) return `"${name}"`;
  return serializeIdentifier(name, Object.entries(parameters));
}

/** Whether two identifiers are equal (RFC 9421 §2): the order of parameters is ignored. */
export function isSameComponent(one: Component, other: Component): boolean {
  if (one.name !== other.name) return false;
  if (one.parameters === NO_PARAMETERS && other.parameters === NO_PARAMETERS) return true;
  return componentIdentity(one) === componentIdentity(other);
}

/** The same text for identifiers that RFC 9421 §2 calls equal: the order of parameters is ignored. */
export function componentIdentity({ name, parameters }: Component): string {
  if (parameters === NO_PARAMETERS) return `"${name}"`;
  return serializeIdentifier(name, Object.entries(parameters).sort());
}

/** Most components have no parameters, and no name holds a character that a string would escape. */
function serializeIdentifier(name: string, parameters: readonly [string, string | true][]): string {
  return parameters.length === 0 ? `"${name}"` : serializeItem([name, new Map(parameters)]);
}

function checkComponent(name: string, parameters: ReadonlyMap<string, unknown>): Component {
  if (!/^(@[a-z-]+|[a-z0-9!#$%&'*+.^_`|~-]+)$/.test(name)) {
    throw unknown(`${JSON.stringify(name)} is neither a lowercase field name nor a derived component`);
  }
  const known = parametersOf(name);
  for (const [key, value] of parameters) {
    if (!hasType(value, known.get(key))) throw unknown(`The parameter ${key} of "${name}" is not known`);
  }
  if (parameters.has('bs') && (parameters.has('sf') || parameters.has('key'))) {
    throw unknown(`"${name}" combines bs with sf or key`);
  }
  return parameters.size === 0 ? plainComponent(name) : { name, parameters: Object.fromEntries(parameters) };
}

function parametersOf(name: string): ReadonlyMap<string, 'flag' | 'text'> {
  if (name === '@query-param') return QUERY_PARAM_PARAMETERS;
  return name.startsWith('@') ? DERIVED_PARAMETERS : FIELD_PARAMETERS;
}

function hasType(value: unknown, type: 'flag' | 'text' | undefined): boolean {
  return type === 'flag' ? value === true : type === 'text' && typeof value === 'string';
}

function unknown(message: string): SignatureError {
  return new SignatureError('signature-component-unknown', message);
}
