import { arrayOf, isJsonObject, type JsonObject, type JsonValue, objectOf, stringOf } from '../json-value.js';
import { prepareSchema } from './prepare.js';

type Writer = (argument: JsonValue, write: (schema: JsonValue) => string) => string;

const asSchema: Writer = (argument, write) => write(argument);

/** How the argument of each keyword is written that `findViolation` knows. */
const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['type', asTypeName],
  ['const', asScalar],
  ['pattern', (argument) => String(new RegExp(stringOf(argument) ?? '', 'u'))],
  ['minLength', asJson],
  ['maxLength', asJson],
  ['uint64', asBounds],
  ['required', asJson],
  ['properties', asProperties],
  ['maxItems', asJson],
  ['items', asSchema],
  ['oneOf', (argument, write) => `[${arrayOf(argument).map(write).join(', ')}]`],
  ['if', asSchema],
  ['then', asSchema],
  ['else', asSchema],
]);

/** A component schema as an expression of TypeScript. */
export interface Constant {
  readonly expression: string;
  /** The component schemas whose constants the expression names. */
  readonly refers: readonly string[];
}

/**
 * Writes a component schema, and all those that it refers to, as expressions of TypeScript, by name.
 *
 * @param nameOf the name of the constant of a component schema
 * @throws Error when it says something for which `findViolation` has no keyword, or refers to itself
 */
export function constantOf(
  document: JsonObject,
  name: string,
  nameOf: (component: string) => string,
): Map<string, Constant> {
  const constants = new Map<string, Constant>();
  addConstant(name, []);
  return constants;

  function addConstant(component: string, above: readonly string[]): void {
    if (above.includes(component)) throw new Error(`${component} refers to itself`);
    if (constants.has(component)) return;
    const schema = objectOf(objectOf(document.components).schemas)[component];
    const refers = new Set<string>();
    const expression = writeSchema(prepareSchema(schema ?? null), (other) => {
      addConstant(other, [...above, component]);
      refers.add(other);
      return nameOf(other);
    });
    constants.set(component, { expression, refers: [...refers].sort() });
  }
}

function writeSchema(schema: JsonValue, refer: (component: string) => string): string {
  if (!isJsonObject(schema)) throw new Error('true and false are no schemas for it');
  const { $ref, additionalProperties = true, ...keywords } = schema;
  if (additionalProperties !== true) throw new Error('it cannot refuse additionalProperties');
  if ($ref === undefined) return writeKeywords(keywords, (inner) => writeSchema(inner, refer));
  const component = /^#\/components\/schemas\/([^/]+)$/.exec(stringOf($ref) ?? '')?.[1];
  if (component === undefined || Object.keys(schema).length > 1)
    throw new Error('a $ref has to stand alone, and name a component schema');
  return refer(component);
}

function writeKeywords(keywords: JsonObject, write: (schema: JsonValue) => string): string {
  const members = Object.entries(keywords).map(([keyword, argument]) => {
    const writer = writers.get(keyword);
    if (writer === undefined) throw new Error(`it has no keyword ${JSON.stringify(keyword)}`);
    return `${keyword}: ${writer(argument, write)}`;
  });
  return `{ ${members.join(', ')} }`;
}

function asJson(argument: JsonValue): string {
  return JSON.stringify(argument);
}

function asProperties(argument: JsonValue, write: (schema: JsonValue) => string): string {
  const members = Object.entries(objectOf(argument)).map(([name, schema]) => {
    if (name === '__proto__') throw new Error('a property cannot be called __proto__');
    return `${JSON.stringify(name)}: ${write(schema)}`;
  });
  return `{ ${members.join(', ')} }`;
}

function asTypeName(argument: JsonValue): string {
  const isKnown = ['object', 'array', 'string', 'boolean', 'null'].includes(stringOf(argument) ?? '');
  if (isKnown) return asJson(argument);
  throw new Error(`it does not know the type ${JSON.stringify(argument)}`);
}

function asScalar(argument: JsonValue): string {
  if (typeof argument === 'object' && argument !== null) throw new Error('const can only be a scalar');
  return asJson(argument);
}

function asBounds(argument: JsonValue): string {
  const { minimum, maximum } = objectOf(argument);
  return `[${BigInt(String(minimum))}n, ${BigInt(String(maximum))}n]`;
}
