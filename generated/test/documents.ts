import { readFile } from 'node:fs/promises';
import * as operator from '../src/operator/index.js';
import * as signature from '../src/signature/index.js';
import type { ValidationError } from '../src/validator.js';

/** A validator of whatever type. */
export interface AnyValidator {
  (value: unknown): boolean;
  errors: ValidationError[] | null;
}

interface Example {
  readonly value: unknown;
}

interface Media {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Example>>;
}

interface Body {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Media>>;
}

interface OperationObject {
  readonly operationId: string;
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

/** What these tests read of a bundled document. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly examples?: readonly unknown[] }>>;
    readonly responses: Readonly<Record<string, Body>>;
  };
}

export const modules = { operator, signature };

export type DocumentName = keyof typeof modules;

export async function readDocument(name: DocumentName): Promise<Document> {
  return JSON.parse(await readFile(new URL(`../openapi/${name}.json`, import.meta.url), 'utf8'));
}

/** The operations of a document. */
export function operationsOf(document: Document): OperationObject[] {
  const members = Object.values(document.paths).flatMap((item) => Object.values(item));
  return members.filter((member) => typeof member.operationId === 'string');
}

/** The examples of a body, or of the component it refers to. */
export function examplesOf(document: Document, body: Body | undefined): unknown[] {
  const name = body?.$ref?.split('/').at(-1);
  const { content = {} } = (name === undefined ? body : document.components.responses[name]) ?? {};
  return Object.values(content).flatMap(({ example, examples = {} }) => [
    ...(example === undefined ? [] : [example]),
    ...Object.values(examples).map(({ value }) => value),
  ]);
}
