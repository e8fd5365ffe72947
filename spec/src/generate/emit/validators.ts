import { SpecError, SpecErrors, sentenceOf } from '../../spec-error.js';
import type { BundledDocument } from '../document/bundle.js';
import { compileValidator } from '../schema/compile.js';
import { rootSchemaOf, schemaNames } from '../schema/prepare.js';
import { sourceFile } from './code.js';
import { identifier } from './names.js';

/**
 * The validators of a document: a module and its types for each component schema, and an index of all, by file name.
 *
 * @throws SpecErrors for a schema that cannot be compiled and for names that are not plain or not distinct as file names
 */
export async function emitValidators(document: BundledDocument): Promise<Map<string, string>> {
  const names = schemaNames(document.value);
  assertDistinctFiles(document, names);
  const modules = await Promise.all(names.map((name) => emitValidator(document, name)));
  return new Map([...modules.flat(), ...emitIndex(document.source, names)]);
}

async function emitValidator(document: BundledDocument, name: string): Promise<[string, string][]> {
  const location = () => document.locateComponent(name);
  const exportName = `validate${identifier('component schema', name, location)}`;
  const code = await compile(document, name, exportName);
  const types = [
    "import type { Validator } from '../../validator.js';",
    `import type { ${name} } from '../types.js';\n`,
    `/** Tells whether a value is a {@link ${name}}, and turns its 64-bit integers into bigint. */`,
    `export declare const ${exportName}: Validator<${name}>;\n`,
  ];
  return [
    [`${name}.js`, sourceFile(document.source, code)],
    [`${name}.d.ts`, sourceFile(document.source, ...types)],
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

function emitIndex(source: string, names: readonly string[]): [string, string][] {
  const imports = names.map((name) => `import { validate${name} } from './${name}.js';`);
  const members = names.map((name) => `  ${name}: validate${name},`);
  const types = names.map((name) => `  readonly ${name}: typeof validate${name};`);
  const comment = '/** Every validator, by the name of its component schema. */';
  return [
    [
      'index.js',
      sourceFile(source, ...imports, '', comment, 'export const validators = {', ...members, '};\n'),
    ],
    [
      'index.d.ts',
      sourceFile(source, ...imports, '', comment, 'export declare const validators: {', ...types, '};\n'),
    ],
  ];
}

/** Some file systems do not tell `Digest.js` from `digest.js`. */
function assertDistinctFiles(document: BundledDocument, names: readonly string[]): void {
  const taken = new Map<string, string>([['index', 'the index of the validators']]);
  for (const name of names) {
    const key = name.toLowerCase();
    const other = taken.get(key);
    if (other === undefined) {
      taken.set(key, name);
      continue;
    }
    const reason = `the component schema ${name} would share a file with ${other}; choose another name`;
    throw new SpecErrors([new SpecError(document.locateComponent(name), reason)]);
  }
}
