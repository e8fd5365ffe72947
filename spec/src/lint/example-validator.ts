import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonObject, JsonValue } from '../generate/json-value.js';
import { addUint64Keyword, isUint64, uint64Schema } from '../generate/schema/uint64.js';
import { mapSchema, withoutInnerSchemas } from '../generate/schema/walk.js';

const openApiKeywords = ['discriminator', 'example', 'externalDocs', 'xml'];

/** Judges examples by the schemas of a resolved document. Each schema is compiled once. */
export class ExampleValidator {
  readonly #ajv = createAjv();
  readonly #compiled = new Map<JsonObject, ValidateFunction>();
  readonly #faultOfBare = new Map<string, string | undefined>();

  /**
   * Says what is wrong with a value, or nothing. Integers that a double cannot hold come as bigint.
   * A schema that cannot be compiled, for instance because of an unknown format, is a fault too.
   */
  faultOf(schema: JsonObject, value: JsonValue): string | undefined {
    const validate = this.#compile(schema);
    if (typeof validate === 'string') return `its schema does not compile: ${validate}`;
    if (validate(structuredClone(value))) return undefined;
    return this.#ajv.errorsText(validate.errors?.slice(0, 3), { dataVar: 'it', separator: '; ' });
  }

  /** Tells whether a schema, with all that stands inside of it, compiles. */
  compiles(schema: JsonObject): boolean {
    return typeof this.#compile(schema) !== 'string';
  }

  /** Says why a schema does not compile by itself, whatever stands inside of it. */
  faultOfSchema(schema: JsonObject): string | undefined {
    const bare = withoutInnerSchemas(schema);
    // Alone, thousands of schemas come down to a few hundred that differ.
    const text = JSON.stringify(bare, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
    if (!this.#faultOfBare.has(text)) {
      const validate = this.#compile(bare);
      this.#faultOfBare.set(text, typeof validate === 'string' ? validate : undefined);
    }
    return this.#faultOfBare.get(text);
  }

  #compile(schema: JsonObject): ValidateFunction | string {
    try {
      return this.#validatorOf(schema);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  #validatorOf(schema: JsonObject): ValidateFunction {
    const known = this.#compiled.get(schema);
    if (known) return known;
    const validate = this.#ajv.compile(mapSchema(schema, forAjv) as JsonObject);
    this.#compiled.set(schema, validate);
    return validate;
  }
}

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strictTypes: false, strictRequired: false, logger: false });
  addFormats.default(ajv);
  ajv.addVocabulary(openApiKeywords);
  addUint64Keyword(ajv);
  return ajv;
}

function forAjv(schema: JsonObject): JsonObject {
  const kept = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keyword.startsWith('x-')));
  return isUint64(kept) ? uint64Schema(kept) : kept;
}
