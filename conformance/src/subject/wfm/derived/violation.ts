/** One constraint of a schema, and a change to a good body that breaks it. */
export interface Violation {
  /** JSON Pointer of the constraint in the contract. */
  readonly rule: string;
  readonly keyword: string;
  /** JSON Pointer of the wrong or missing member in the body. */
  readonly place: string;
  readonly change: { readonly set: unknown } | { readonly remove: true };
}
