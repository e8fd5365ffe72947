// Made by "npm run generate" from spec/src/templates/validator.ts. Do not edit: change the source and run the command again.

/** One thing that is wrong with a value. */
export interface ValidationError {
  /** JSON Pointer (RFC 6901) to the wrong part of the value; empty for the whole of it. */
  readonly instancePath: string;
  /** Pointer to the keyword that refused it, from the component schema or from the root of the bundled document. */
  readonly schemaPath: string;
  /** The keyword, such as `required` or `pattern`. */
  readonly keyword: string;
  /** What the keyword knows, such as `{ missingProperty: 'vendor' }`. */
  readonly params: Readonly<Record<string, unknown>>;
  /** What is wrong, in English, such as `must have required property 'vendor'`. */
  readonly message: string;
}

/**
 * Tells whether a value is a `T`.
 *
 * Unsigned 64-bit integers may come as safe integers or as bigint, and are bigint afterwards: the value is changed in
 * place. `errors` belongs to the last call, so read it before anything else can call the same validator. After 100
 * errors it looks no further into lists and members.
 */
export interface Validator<T> {
  (value: unknown): value is T;
  /** What was wrong with the value of the last call; null when nothing was. */
  errors: ValidationError[] | null;
}
