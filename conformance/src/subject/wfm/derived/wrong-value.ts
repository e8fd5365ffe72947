import { isObject } from '@margo-contract/protocol';

/** A schema of the contract; only the keywords that requests have are looked at. */
export type Schema = Readonly<Record<string, unknown>>;

/** Texts that break most patterns. */
const ODD_TEXTS = ['', ' ', '?', 'not this', 'Ä'];

/** What stands in for a value, so that one constraint of its schema is broken; undefined when none is known. */
export function wrongValue(keyword: string, schema: Schema): { readonly value: unknown } | undefined {
  switch (keyword) {
    case 'type':
      return { value: schema.type === 'string' ? 7 : 'not this' };
    case 'const':
    case 'enum':
      return { value: 'not this' };
    case 'pattern':
      return oddText(String(schema.pattern));
    case 'minItems':
      return Number(schema.minItems) === 1 ? { value: [] } : undefined;
    case 'minimum':
      return { value: Number(schema.minimum) - 1 };
    case 'exclusiveMinimum':
      return { value: Number(schema.exclusiveMinimum) };
    case 'maximum':
      return { value: Number(schema.maximum) + 1 };
    case 'maxLength':
      return { value: 'x'.repeat(Number(schema.maxLength) + 1) };
    default:
      return undefined;
  }
}

function oddText(pattern: string): { readonly value: string } | undefined {
  const expression = new RegExp(pattern, 'u');
  const value = ODD_TEXTS.findLast((text) => !expression.test(text));
  return value === undefined ? undefined : { value };
}

/** The keywords of a schema that come from the published interface; the others are bounds of this contract alone. */
export function bindingKeywords(schema: Schema): string[] {
  const own = schema['x-margo-own-bound'];
  return Object.keys(schema).filter((keyword) => !(Array.isArray(own) && own.includes(keyword)));
}

export function isSchema(value: unknown): value is Schema {
  return isObject(value);
}
