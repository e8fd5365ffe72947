import type { Operation } from '../../templates/operation.js';
import type { BundledDocument } from '../document/bundle.js';
import { identifier } from '../names.js';
import { type Constant, constantOf } from '../schema/constant.js';
import { importPath, sourceFile } from './code.js';

/**
 * The schemas of what a client has to check, as data: the JSON of successful responses, and path parameters. Each has a
 * file of its own beside its types, which documents share, and `schemas.ts` names those of the document. Schemas that say
 * more than `findViolation` knows are left out.
 *
 * @throws SpecErrors for component names that are no identifiers
 */
export function emitSchemas(
  document: BundledDocument,
  operations: readonly Operation[],
): Map<string, string> {
  const constants = new Map<string, Constant>();
  const leftOut = checkedByClients(operations).filter((name) => !isAdded(document, name, constants));
  const names = [...constants.keys()].sort();
  const exports = names.map((name) => {
    const path = importPath(`${document.name}/schemas`, modulePath(document, name));
    return `export { ${constantName(name)} } from '${path}';`;
  });
  const notes = leftOut.map(
    (name) => `// ${name} is not here, because it says more than findViolation knows.`,
  );
  const index = sourceFile(document.source, ...exports, ...notes, names.length > 0 ? '' : 'export {};\n');
  return new Map([
    [`${document.name}/schemas.ts`, index],
    ...[...constants].map(([name, constant]): [string, string] => [
      `${modulePath(document, name)}.ts`,
      emitConstant(document, name, constant),
    ]),
  ]);
}

function emitConstant(document: BundledDocument, name: string, { expression, refers }: Constant): string {
  const own = modulePath(document, name);
  const { path, source } = document.schemaHome(name);
  return sourceFile(
    source,
    `import type { Schema } from '${importPath(own, 'schema')}';`,
    ...refers.map(
      (other) => `import { ${constantName(other)} } from '${importPath(own, modulePath(document, other))}';`,
    ),
    `import type { ${name} } from '${importPath(own, path)}';\n`,
    `/** What a {@link ${name}} has to be, for \`findViolation\`. */`,
    `export const ${constantName(name)}: Schema<${name}> = ${expression};\n`,
  );
}

function modulePath(document: BundledDocument, name: string): string {
  return `${document.schemaHome(name).path}.schema`;
}

function checkedByClients(operations: readonly Operation[]): string[] {
  const names = operations.flatMap(({ pathParameters, responses }) => [
    ...pathParameters.map(({ schema }) => schema),
    ...Object.entries(responses).map(([status, { mediaTypes, schema }]) =>
      status.startsWith('2') && mediaTypes.every((type) => /[/+]json$/.test(type)) ? schema : null,
    ),
  ]);
  return [...new Set(names.filter((name) => name !== null))].sort();
}

function isAdded(document: BundledDocument, name: string, constants: Map<string, Constant>): boolean {
  identifier('component schema', name, () => document.locateComponent(name));
  try {
    const found = constantOf(document.value, name, constantName);
    for (const [component, constant] of found) constants.set(component, constant);
    return true;
  } catch {
    return false;
  }
}

function constantName(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}Schema`;
}
