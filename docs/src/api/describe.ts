import {
  type Comment,
  type CommentDisplayPart,
  type CommentTag,
  type DeclarationReflection,
  ReflectionKind,
  type SignatureReflection,
} from 'typedoc';
import type { ApiComment, ApiDeclaration, ApiDetail, ApiExport, ApiKind } from './api.js';
import type { SourcePlace } from './declaration-text.js';

/** Gives the text of the declaration at a place. */
export type ReadDeclaration = (place: SourcePlace) => string;

const KINDS: readonly (readonly [ReflectionKind, ApiKind])[] = [
  [ReflectionKind.Class, 'class'],
  [ReflectionKind.Function, 'function'],
  [ReflectionKind.Interface, 'type'],
  [ReflectionKind.TypeAlias, 'type'],
  [ReflectionKind.Variable, 'constant'],
];

const NO_COMMENT: ApiComment = { text: '', details: [] };

/** Describes an export as a page shows it. */
export function describeExport(reflection: DeclarationReflection, read: ReadDeclaration): ApiExport {
  const kind = KINDS.find(([typedocKind]) => reflection.kindOf(typedocKind))?.[1] ?? 'constant';
  const members = (reflection.children ?? [])
    .filter((member) => reflection.kindOf(ReflectionKind.Class) && !isOfAncestors(member))
    .map((member) => describe(member, read));
  return { ...describe(reflection, read), kind, members };
}

/** Whether there is nothing about a member that its class does not share with its ancestors. */
function isOfAncestors(member: DeclarationReflection): boolean {
  return member.inheritedFrom !== undefined || (member.overwrites !== undefined && !member.hasComment());
}

function describe(reflection: DeclarationReflection, read: ReadDeclaration): ApiDeclaration {
  const signatures = signaturesOf(reflection);
  const declared = signatures.length > 0 ? signatures : [reflection];
  const places = declared.flatMap(({ sources = [] }) => sources.slice(0, 1));
  const texts = places.map(({ fullFileName, line, character }) =>
    read({ path: fullFileName, line, character }),
  );
  const comment = reflection.comment ?? signatures.find((one) => one.comment !== undefined)?.comment;
  const details = signatures.slice(0, 1).flatMap(parameterDetails);
  const described = comment === undefined ? NO_COMMENT : commentOf(comment);
  return {
    name: reflection.name,
    code: [...new Set(texts)].join('\n'),
    comment: { ...described, details: [...details, ...described.details] },
  };
}

function signaturesOf({ signatures, getSignature }: DeclarationReflection): SignatureReflection[] {
  return [...(signatures ?? []), ...(getSignature === undefined ? [] : [getSignature])];
}

function parameterDetails({ parameters = [] }: SignatureReflection): ApiDetail[] {
  return parameters.flatMap(({ name, comment }) =>
    comment === undefined ? [] : [{ label: name, text: markdownOf(comment.summary) }],
  );
}

/** The comment of an export as Markdown. */
function commentOf({ summary, blockTags }: Comment): ApiComment {
  return { text: markdownOf(summary), details: blockTags.map(detailOf) };
}

function detailOf({ tag, content, name }: CommentTag): ApiDetail {
  const word = tag.slice(1);
  const label = name ?? `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  return { label, text: markdownOf(content).trim() };
}

function markdownOf(parts: readonly CommentDisplayPart[]): string {
  return parts.map(partOf).join('');
}

function partOf(part: CommentDisplayPart): string {
  if (part.kind !== 'inline-tag') return part.text;
  const name = part.text.split(/[\s|]/)[0] ?? part.text;
  return `[\`${part.tsLinkText || name}\`](api:${name})`;
}
