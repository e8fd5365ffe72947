import { join, resolve } from 'node:path';
import { basename } from 'node:path/posix';
import { bundle, createConfig, type Document, getLineColLocation } from '@redocly/openapi-core';
import { SpecError, SpecErrors, type SpecLocation } from '../../spec-error.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../json-value.js';
import { SpecResolver } from './resolver.js';
import { nameOf, type SourceFile } from './source-file.js';

/** One entry document with everything it refers to, in one piece. */
export interface BundledDocument {
  /** The name of the entry document, such as `signature` or `trust-bundle`. */
  readonly name: string;
  /** What generated files say they are made from: `spec/openapi/<name>.yaml`, wherever it was read. */
  readonly source: string;
  readonly value: JsonObject;
  /** Where the first member of this name, and of this value when one is given, stands in the document's files. */
  locate(member: string, value?: string): SpecLocation;
  /** Where a component stands: the file of that name, or the member of that name. */
  locateComponent(name: string): SpecLocation;
  /** Where the code of a component schema goes, and what it is made from; the same in every document that shares it. */
  schemaHome(name: string): SchemaHome;
}

/** The home of a component schema in generated code. */
export interface SchemaHome {
  /** Path below `src/`, without extension: `schema/manifest/StateManifest`. */
  readonly path: string;
  /** The file that defines it: `spec/openapi/schemas/manifest/StateManifest.yaml`. */
  readonly source: string;
}

/**
 * Bundles `openapi/<name>.yaml`: all references become internal (`#/components/...`) and the components stand in
 * alphabetical order. Digits of 64-bit integers are kept (as bigint).
 *
 * @throws SpecErrors for broken YAML, a reference that leads nowhere or out of the folder, and two components of
 *   one name
 */
export async function bundleDocument(specDirectory: string, name: string): Promise<BundledDocument> {
  const path = join(resolve(specDirectory), 'openapi', `${name}.yaml`);
  const file = nameOf(specDirectory, path);
  const resolver = new SpecResolver(specDirectory);
  const root = await readRoot(resolver, path, file);
  const config = await createConfig({});
  const { bundle: bundled, problems } = await bundle({ doc: root, externalRefResolver: resolver, config });
  const faults = resolver.faults.flatMap(({ errors }) => errors);
  if (faults.length > 0) throw new SpecErrors(faults);
  if (problems.length > 0)
    throw new SpecErrors(problems.map((problem) => specErrorOf(problem, specDirectory, file)));
  const value = sortComponents(bundled.parsed as JsonObject);
  return {
    name,
    source: `spec/openapi/${name}.yaml`,
    value,
    ...locatorsOf([...resolver.files.values()], file),
    schemaHome: schemaHomes([...resolver.files.values()], name),
  };
}

/** A schema in a file of its own is known by that file; one written inside of a document belongs to the document. */
function schemaHomes(files: readonly SourceFile[], document: string): BundledDocument['schemaHome'] {
  const own = files.flatMap(({ name }) => {
    const [, below = ''] = /\/openapi\/schemas\/(.+)\.yaml$/.exec(name) ?? [];
    return below === '' ? [] : ([[basename(below), below]] as const);
  });
  const byName = new Map(own);
  return (name) => {
    const below = byName.get(name);
    if (below === undefined)
      return { path: `schema/${document}/${name}`, source: `spec/openapi/${document}.yaml` };
    return { path: `schema/${below}`, source: `spec/openapi/schemas/${below}.yaml` };
  };
}

function locatorsOf(
  files: readonly SourceFile[],
  file: string,
): Pick<BundledDocument, 'locate' | 'locateComponent'> {
  const start = { file, line: 1, column: 1 };
  const locate: BundledDocument['locate'] = (member, value) =>
    files.map((source) => source.find(member, value)).find((found) => found !== undefined) ?? start;
  const locateComponent: BundledDocument['locateComponent'] = (name) => {
    const own = files.find((source) => basename(source.name, '.yaml') === name);
    return own ? { ...start, file: own.name } : locate(name);
  };
  return { locate, locateComponent };
}

async function readRoot(resolver: SpecResolver, path: string, file: string): Promise<Document> {
  const start = { file, line: 1, column: 1 };
  const root = await resolver.resolveDocument(null, path, true).catch((error: unknown) => error as Error);
  if (root instanceof SpecErrors) throw root;
  if (root instanceof Error) throw new SpecErrors([new SpecError(start, `cannot be read: ${root.message}`)]);
  if (isJsonObject(root.parsed as JsonValue) && String(root.parsed.openapi).startsWith('3.1.')) return root;
  throw new SpecErrors([
    new SpecError(start, 'is no OpenAPI 3.1 document; it needs a member "openapi: 3.1.0"'),
  ]);
}

type Problem = Awaited<ReturnType<typeof bundle>>['problems'][number];

function specErrorOf(
  { message, location: [location] }: Problem,
  specDirectory: string,
  file: string,
): SpecError {
  if (!location) return new SpecError({ file, line: 1, column: 1 }, message);
  const { line, col } = getLineColLocation(location).start;
  return new SpecError(
    { file: nameOf(specDirectory, location.source.absoluteRef), line, column: col },
    message,
  );
}

function sortComponents(document: JsonObject): JsonObject {
  if (!isJsonObject(document.components)) return document;
  const groups = Object.entries(document.components).map(([name, group]) => [name, sortMembers(group)]);
  return { ...document, components: sortMembers(Object.fromEntries(groups)) };
}

function sortMembers(value: JsonValue): JsonValue {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
