import {
  type SchemaObject,
  type TransformNodeOptions,
  transformSchemaObject,
  tsIntersection,
} from 'openapi-typescript';
import ts from 'typescript';

type ObjectSchema = Extract<SchemaObject, { patternProperties?: unknown }>;

/**
 * The type of an object that allows members beyond the declared ones, or undefined for any other schema.
 *
 * That unknown members are ignored is no reason to accept a mistyped name in somebody's code, so
 * `additionalProperties: true` beside declared members adds nothing. `patternProperties` become an index signature for
 * the names the pattern allows; as one for all names it would contradict the declared members.
 */
export function openMembersType(
  schema: SchemaObject,
  options: TransformNodeOptions,
): ts.TypeNode | undefined {
  const {
    patternProperties,
    additionalProperties,
    propertyNames: _,
    ...others
  } = schema as ObjectSchema & {
    propertyNames?: unknown;
  };
  const isClosable = additionalProperties === true && others.properties !== undefined;
  if (!patternProperties && !isClosable) return undefined;
  const kept = isClosable || !additionalProperties ? others : { ...others, additionalProperties };
  const declared = saysMore(kept) ? [transformSchemaObject(kept as SchemaObject, options)] : [];
  const open = Object.entries(patternProperties ?? {}).map(([pattern, member]) =>
    indexSignature(nameType(pattern), transformSchemaObject(member, options)),
  );
  return tsIntersection([...declared, ...open]);
}

/** Whether a schema says more than that the value is an object. */
function saysMore(schema: object): boolean {
  return ['properties', 'additionalProperties', 'allOf', 'anyOf', 'oneOf'].some(
    (keyword) => keyword in schema,
  );
}

function indexSignature(name: ts.TypeNode, type: ts.TypeNode): ts.TypeNode {
  const key = ts.factory.createParameterDeclaration(undefined, undefined, 'name', undefined, name);
  return ts.factory.createTypeLiteralNode([ts.factory.createIndexSignature(undefined, [key], type)]);
}

/** The names that start and end as the pattern does: `^x-[a-z]*-extensions$` gives `x-${string}-extensions`. */
function nameType(pattern: string): ts.TypeNode {
  const isOne = !pattern.includes('|');
  const start = (isOne && /^\^((?:[\w-](?![*+?{]))*)/.exec(pattern)?.[1]) || '';
  const end = (isOne && /(?<=[\])*+?}])([\w-]*)\$$/.exec(pattern)?.[1]) || '';
  const text = ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  return ts.factory.createTemplateLiteralType(ts.factory.createTemplateHead(start), [
    ts.factory.createTemplateLiteralTypeSpan(text, ts.factory.createTemplateTail(end)),
  ]);
}
