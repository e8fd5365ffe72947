import { readFileSync } from 'node:fs';
import typescript, { type Node, type SourceFile } from 'typescript';

/** A place in a source file, as TypeDoc gives it. */
export interface SourcePlace {
  /** Absolute path. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 0. */
  readonly character: number;
}

/** Longest initialiser of a constant that is shown. */
const SHORT = 160;

/** Reads declarations from source files as they are written, each file once. */
export function declarationReader(): (place: SourcePlace) => string {
  const files = new Map<string, SourceFile>();
  return ({ path, line, character }) => {
    const file = files.get(path) ?? parse(path);
    files.set(path, file);
    const position = file.getPositionOfLineAndCharacter(line - 1, character);
    const node = declarationAt(file, position);
    return outdented(declarationText(node, file), indentOf(node, file));
  };
}

function parse(path: string): SourceFile {
  return typescript.createSourceFile(path, readFileSync(path, 'utf8'), typescript.ScriptTarget.Latest, true);
}

/** The innermost declaration whose name stands at a position. */
function declarationAt(file: SourceFile, position: number): Node {
  let node: Node = file;
  for (;;) {
    const inner: Node | undefined = typescript.forEachChild(node, (child) =>
      child.getStart(file) <= position && position < child.end ? child : undefined,
    );
    if (
      inner === undefined ||
      typescript.isIdentifier(inner) ||
      inner.kind === typescript.SyntaxKind.ConstructorKeyword
    ) {
      return node;
    }
    node = inner;
  }
}

/** Its text without body, comments of its own and the word `export`. */
function declarationText(node: Node, file: SourceFile): string {
  if (typescript.isVariableDeclaration(node)) return constantText(node, file);
  const start = node.getStart(file);
  const end = endOfHead(node, file);
  const text = file.text.slice(start, end).trim();
  return text
    .replace(/^export (?:default )?/, '')
    .replace(/^(?:static )?(?:async |override )/, (words) => (words.startsWith('static') ? 'static ' : ''))
    .replace(/[;{]$/, '')
    .trim();
}

function endOfHead(node: Node, file: SourceFile): number {
  if (typescript.isClassDeclaration(node)) return node.members.pos;
  if ('body' in node && typeof node.body === 'object' && node.body !== null) {
    return (node.body as Node).getStart(file);
  }
  if (typescript.isPropertyDeclaration(node) && node.initializer !== undefined && node.type !== undefined) {
    return node.type.end;
  }
  return node.end;
}

function constantText(node: typescript.VariableDeclaration, file: SourceFile): string {
  const { name, type, initializer } = node;
  if (type !== undefined) return `const ${name.getText(file)}: ${type.getText(file)}`;
  const value = initializer?.getText(file) ?? '';
  return `const ${name.getText(file)} = ${value.length > SHORT ? '…' : value}`;
}

function indentOf(node: Node, file: SourceFile): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).character;
}

/** Takes the indentation of its first line from all others. */
function outdented(text: string, indent: number): string {
  return text.replaceAll(new RegExp(`\\n {0,${indent}}`, 'g'), '\n');
}
