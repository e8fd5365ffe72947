import type { JsonObject } from '../generate/json-value.js';
import type { Check } from './check.js';
import type { Trait } from './openapi/traits.js';

/** Members and positions that lead from the root of a document to a place in it. */
export type JsonPath = readonly (string | number)[];

/** What is wrong at one place of a document whose references are resolved. */
export interface Violation {
  readonly path: JsonPath;
  readonly message: string;
  /** What to do, when it is more specific than the rule's own advice. */
  readonly fix?: string;
}

/** A requirement of the catalogue, as far as the rules look at it. */
export interface TracedRequirement {
  readonly id: string;
  /** operationIds, or `every`. */
  readonly operations: readonly string[];
  /** Header fields the requirement is about. */
  readonly headers: readonly string[];
}

/** The problem types of the catalogue, as far as the rules look at them. */
export interface CataloguedProblems {
  /** A type is this URI followed by the slug. */
  readonly baseUri: string;
  /** Slugs with their HTTP statuses. */
  readonly statuses: ReadonlyMap<string, number>;
  /** HTTP statuses that go with `about:blank`, with the profiles in which they do. */
  readonly aboutBlank: ReadonlyMap<number, readonly string[]>;
}

/** What a rule may ask for besides the document. */
export interface RuleContext {
  readonly requirements: readonly TracedRequirement[];
  readonly problems: CataloguedProblems;
  /** The name of a schema: that of the component, or the name by which references reach it. */
  schemaName(path: JsonPath): string | undefined;
}

/** One promise about an OpenAPI document, and how to see that it is kept. */
export interface Rule extends Check {
  /** The trait of the entry documents it holds for; every document when absent. */
  readonly trait?: Trait;
  /** Finds the places of a resolved document where the promise is broken. Its integers are exact, large ones bigint. */
  check(document: JsonObject, context: RuleContext): Iterable<Violation>;
}
