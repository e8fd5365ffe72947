import openapiTS, { astToString, type OpenAPI3, type OpenAPITSOptions } from 'openapi-typescript';
import ts from 'typescript';
import { SpecError, SpecErrors, sentenceOf } from '../../spec-error.js';
import type { BundledDocument } from '../document/bundle.js';
import { withoutBigints } from '../json-value.js';
import { identifier } from '../names.js';
import { schemaNames } from '../schema/prepare.js';
import { isUint64 } from '../schema/uint64.js';
import { importPath, sourceFile } from './code.js';
import { openMembersType } from './open-members.js';

type Transform = NonNullable<OpenAPITSOptions['transform']>;

/** The type of one component schema. */
export interface SchemaType {
  /** `export type <name> = …`, with the schema's description. */
  readonly declaration: string;
  /** The other component schemas that it mentions. */
  readonly mentions: readonly string[];
}

/** The types of a document. */
export interface DocumentTypes {
  /** The file `types.ts`: paths, operations and components; component schemas are imported from where they are written. */
  readonly text: string;
  readonly schemas: ReadonlyMap<string, SchemaType>;
}

/**
 * Makes the types of a document with openapi-typescript.
 *
 * @throws SpecErrors when openapi-typescript refuses the document, and for component names that are no identifiers
 */
export async function emitTypes(document: BundledDocument): Promise<DocumentTypes> {
  const names = schemaNames(document.value);
  for (const name of names) identifier('component schema', name, () => document.locateComponent(name));
  const schemas = new Map<string, SchemaType>();
  const nodes = (await transformDocument(document)).map((node) =>
    isNamed(node, 'components') ? withSchemas(node, (member) => take(member, schemas)) : node,
  );
  const imports = names.map(
    (name) =>
      `import type { ${name} } from '${importPath(`${document.name}/types`, document.schemaHome(name).path)}';`,
  );
  return { text: sourceFile(document.source, ...imports, '', astToString(nodes)), schemas };
}

async function transformDocument(document: BundledDocument): Promise<ts.Node[]> {
  const source = withoutBigints(document.value) as unknown as OpenAPI3;
  try {
    return await openapiTS(source, { silent: true, defaultNonNullable: false, transform });
  } catch (error) {
    throw new SpecErrors([
      new SpecError(
        document.locate('openapi'),
        `openapi-typescript refuses the document: ${sentenceOf(error)}`,
      ),
    ]);
  }
}

const transform: Transform = (schema, options) => {
  if (isUint64(schema)) return ts.factory.createKeywordTypeNode(ts.SyntaxKind.BigIntKeyword);
  if (schema.format === 'binary') return ts.factory.createTypeReferenceNode('Uint8Array');
  return openMembersType(schema, options);
};

/** Keeps the type of a component schema as a declaration, and leaves the name of it in its place. */
function take(member: ts.PropertySignature, schemas: Map<string, SchemaType>): ts.PropertySignature {
  const { name, type } = member;
  if (type === undefined) return member;
  const mentions = new Set<string>();
  const alias = ts.factory.createTypeAliasDeclaration(
    [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)],
    textOf(name),
    undefined,
    withPlainReferences(type, mentions),
  );
  ts.setSyntheticLeadingComments(alias, ts.getSyntheticLeadingComments(member));
  mentions.delete(textOf(name));
  schemas.set(textOf(name), { declaration: astToString(alias), mentions: [...mentions].sort() });
  const reference = ts.factory.createTypeReferenceNode(textOf(name));
  return ts.factory.createPropertySignature(undefined, name, member.questionToken, reference);
}

/** Writes `components["schemas"]["Digest"]` as `Digest`. */
function withPlainReferences(type: ts.TypeNode, mentions: Set<string>): ts.TypeNode {
  const { transformed } = ts.transform(type, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node => {
        const schema = referredSchema(node);
        if (schema === undefined) return ts.visitEachChild(node, visit, context);
        mentions.add(schema);
        return ts.factory.createTypeReferenceNode(schema);
      };
      return ts.visitNode(root, visit, ts.isTypeNode);
    },
  ]);
  return transformed[0] ?? type;
}

function referredSchema(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType: components, indexType: group } = node.objectType;
  if (!ts.isTypeReferenceNode(components) || literalOf(group) !== 'schemas') return undefined;
  return textOf(components.typeName) === 'components' ? literalOf(node.indexType) : undefined;
}

function withSchemas(
  components: ts.InterfaceDeclaration,
  change: (member: ts.PropertySignature) => ts.PropertySignature,
): ts.Node {
  const members = components.members.map((group) => {
    if (!ts.isPropertySignature(group) || textOf(group.name) !== 'schemas') return group;
    if (group.type === undefined || !ts.isTypeLiteralNode(group.type)) return group;
    const schemas = group.type.members.map((member) =>
      ts.isPropertySignature(member) ? change(member) : member,
    );
    return ts.factory.createPropertySignature(
      undefined,
      group.name,
      undefined,
      ts.factory.createTypeLiteralNode(schemas),
    );
  });
  return ts.factory.createInterfaceDeclaration(
    [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)],
    components.name,
    undefined,
    undefined,
    members,
  );
}

function isNamed(node: ts.Node, name: string): node is ts.InterfaceDeclaration {
  return ts.isInterfaceDeclaration(node) && node.name.text === name;
}

function literalOf(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
}

function textOf(name: ts.PropertyName | ts.EntityName): string {
  if (ts.isIdentifier(name) || ts.isStringLiteral(name)) return name.text;
  throw new Error('openapi-typescript wrote a name that is neither an identifier nor a string');
}
