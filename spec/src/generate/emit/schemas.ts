import type { BundledDocument } from '../document/bundle.js';
import { addConstant } from '../schema/constant.js';
import type { Operation } from '../templates/operation.js';
import { sourceFile } from './code.js';
import { identifier } from './names.js';

/**
 * The schemas of what a client has to check, as data: the JSON of successful answers, and path parameters. Each stands
 * after those it refers to. Schemas that say more than `findViolation` knows are left out.
 *
 * @throws SpecErrors for component names that are no identifiers
 */
export function emitSchemas(document: BundledDocument, operations: readonly Operation[]): string {
  const constants = new Map<string, string>();
  const leftOut = checkedByClients(operations).filter((name) => !isAdded(document, name, constants));
  const types = [...constants.keys()].sort().map((name) => `  ${name},`);
  return sourceFile(
    document.source,
    "import type { Schema } from '../schema.js';",
    ...['import type {', ...types, "} from './types.js';\n"],
    ...leftOut.map((name) => `// ${name} is not here, because it says more than findViolation knows.\n`),
    ...[...constants].map(
      ([name, expression]) =>
        `/** What a {@link ${name}} has to be, for \`findViolation\`. */\n` +
        `export const ${constantName(name)}: Schema<${name}> = ${expression};\n`,
    ),
  );
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

function isAdded(document: BundledDocument, name: string, constants: Map<string, string>): boolean {
  identifier('component schema', name, () => document.locateComponent(name));
  try {
    addConstant(constants, document.value, name, constantName);
    return true;
  } catch {
    return false;
  }
}

function constantName(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}Schema`;
}
