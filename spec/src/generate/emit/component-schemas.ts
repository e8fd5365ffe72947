import { SpecError, SpecErrors, sentenceOf } from '../../spec-error.js';
import type { BundledDocument } from '../document/bundle.js';
import { identifier } from '../names.js';
import { compileValidator } from '../schema/compile.js';
import { rootSchemaOf, schemaNames } from '../schema/prepare.js';
import { importPath, sourceFile } from './code.js';
import type { SchemaType } from './types.js';

/**
 * The component schemas of a document, by path below `src/`: for each a module with its validator, and beside it the
 * types of both. A schema that several documents refer to gets the same files from each of them.
 *
 * @throws SpecErrors for a schema that cannot be compiled and for names that are not plain or not distinct as file names
 */
export async function emitComponentSchemas(
  document: BundledDocument,
  types: ReadonlyMap<string, SchemaType>,
): Promise<Map<string, string>> {
  const names = schemaNames(document.value);
  assertDistinctFiles(document, names);
  const modules = await Promise.all(
    names.map((name) => emitComponentSchema(document, name, types.get(name))),
  );
  return new Map(modules.flat());
}

async function emitComponentSchema(
  document: BundledDocument,
  name: string,
  type: SchemaType | undefined,
): Promise<[string, string][]> {
  const { path, source } = document.schemaHome(name);
  const validator = `validate${identifier('component schema', name, () => document.locateComponent(name))}`;
  const mentioned = (type?.mentions ?? []).map(
    (other) => `import type { ${other} } from '${importPath(path, document.schemaHome(other).path)}';`,
  );
  const declarations = [
    `import type { Validator } from '${importPath(path, 'validator')}';`,
    ...mentioned,
    '',
    type?.declaration ?? `export type ${name} = unknown;\n`,
    `/** Tells whether a value is a {@link ${name}}, and turns its 64-bit integers into bigint. */`,
    `export declare const ${validator}: Validator<${name}>;\n`,
  ];
  return [
    [`${path}.js`, sourceFile(source, await compile(document, name, validator))],
    [`${path}.d.ts`, sourceFile(source, ...declarations)],
  ];
}

async function compile(document: BundledDocument, name: string, exportName: string): Promise<string> {
  try {
    return await compileValidator(rootSchemaOf(document.value, name), exportName);
  } catch (error) {
    const reason = `the schema ${name} cannot be compiled: ${sentenceOf(error)}`;
    throw new SpecErrors([new SpecError(document.locateComponent(name), reason)]);
  }
}

/** Some file systems do not tell `Digest.js` from `digest.js`. */
function assertDistinctFiles(document: BundledDocument, names: readonly string[]): void {
  const taken = new Map<string, string>();
  for (const name of names) {
    const key = document.schemaHome(name).path.toLowerCase();
    const other = taken.get(key);
    if (other === undefined) {
      taken.set(key, name);
      continue;
    }
    const reason = `the component schema ${name} would share a file with ${other}; choose another name`;
    throw new SpecErrors([new SpecError(document.locateComponent(name), reason)]);
  }
}
