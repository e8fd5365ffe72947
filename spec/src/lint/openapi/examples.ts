import { arrayOf, type JsonValue } from '../../generate/json-value.js';
import type { JsonPath } from '../rule.js';
import { namedObjects, type Placed } from './operations.js';

/** An example's value and where it stands. */
export interface PlacedExample {
  readonly path: JsonPath;
  readonly value: JsonValue;
}

/** The examples of a parameter, header or media type: `example`, or the values of `examples`. */
export function examplesOf({ path, value }: Placed): PlacedExample[] {
  const named = namedObjects(value.examples, [...path, 'examples']);
  return [
    ...(value.example === undefined ? [] : [{ path: [...path, 'example'], value: value.example }]),
    ...named.flatMap((example) =>
      example.value.value === undefined
        ? []
        : [{ path: [...example.path, 'value'], value: example.value.value }],
    ),
  ];
}

/** The examples of a JSON Schema: the items of `examples`, or the older `example`. */
export function examplesOfSchema({ path, value }: Placed): PlacedExample[] {
  return [
    ...(value.example === undefined ? [] : [{ path: [...path, 'example'], value: value.example }]),
    ...arrayOf(value.examples).map((item, index) => ({ path: [...path, 'examples', index], value: item })),
  ];
}
