import { isObject } from '@margo-contract/protocol';
import type { ContractDocument } from '../../../contract/document.js';
import type { Violation } from './violation.js';
import { bindingKeywords, isSchema, type Schema, wrongValue } from './wrong-value.js';

/** A place in a good body, and the schema that it follows. */
interface Place {
  /** JSON Pointer into the contract. */
  readonly rule: string;
  /** JSON Pointer into the body. */
  readonly place: string;
  /** What stands there in the good body. */
  readonly value: unknown;
}

/**
 * Every constraint of a schema that a good body meets, with a way to break it, in the order of the schema. Of arrays
 * the first item stands for all; of alternatives the first.
 */
export function violationsOf(start: Place, document: ContractDocument): Violation[] {
  const schema = document.valueAt(start.rule);
  if (!isSchema(schema)) return [];
  const reference = typeof schema.$ref === 'string' ? schema.$ref.replace(/^#/, '') : undefined;
  const referred = reference === undefined ? [] : violationsOf({ ...start, rule: reference }, document);
  return [
    ...referred,
    ...ownViolations(start, schema),
    ...partsOf(start, schema).flatMap((part) => violationsOf(part, document)),
  ];
}

function ownViolations({ rule, place, value }: Place, schema: Schema): Violation[] {
  const at = (keyword: string) => ({ rule: `${rule}/${keyword}`, keyword });
  return bindingKeywords(schema).flatMap((keyword): Violation[] => {
    if (keyword === 'required') {
      const names = Array.isArray(schema.required) ? schema.required.map(String) : [];
      return names.map((name) => ({ ...at(keyword), place: `${place}/${name}`, change: { remove: true } }));
    }
    if (
      keyword === 'additionalProperties' &&
      (schema[keyword] === false || schema.propertyNames !== undefined)
    )
      return [{ ...at(keyword), place: `${place}/colour`, change: { set: 'green' } }];
    // A whole body of another type is no JSON object, which hand-written cases are about.
    if (value === undefined || place === '') return [];
    const wrong = wrongValue(keyword, schema);
    const other = keyword === 'enum' || keyword === 'const' ? inOtherCase(value) : undefined;
    return [
      ...(wrong === undefined ? [] : [{ ...at(keyword), place, change: { set: wrong.value } }]),
      ...(other === undefined
        ? []
        : [{ ...at(keyword), keyword: `${keyword}-case`, place, change: { set: other } }]),
    ];
  });
}

/** A text that differs from a good one in nothing but the case of its letters. */
function inOtherCase(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const other = value === value.toUpperCase() ? value.toLowerCase() : value.toUpperCase();
  return other === value ? undefined : other;
}

/** The places below a place. */
function partsOf({ rule, place, value }: Place, schema: Schema): Place[] {
  const { properties, patternProperties, items, anyOf } = schema;
  const members = isObject(value) ? value : {};
  const first = Array.isArray(value) ? value[0] : undefined;
  return [
    ...Object.keys(isObject(properties) ? properties : {}).map((name) => ({
      rule: `${rule}/properties/${name}`,
      place: `${place}/${name}`,
      value: members[name],
    })),
    ...Object.keys(isObject(patternProperties) ? patternProperties : {}).map((pattern) => ({
      rule: `${rule}/patternProperties/${pattern.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      place: `${place}/x-bench-extensions`,
      value: {},
    })),
    ...(isSchema(items) && first !== undefined
      ? [{ rule: `${rule}/items`, place: `${place}/0`, value: first }]
      : []),
    ...(Array.isArray(anyOf) ? [{ rule: `${rule}/anyOf/0`, place, value }] : []),
  ].filter((part) => part.value !== undefined);
}
