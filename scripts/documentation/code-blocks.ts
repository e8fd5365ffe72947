/** A fenced block of code in a Markdown file, and what a comment right above it says to the test of examples. */
export interface CodeBlock {
  /** Path from the root of the repository, with `/`. */
  readonly file: string;
  /** Line of the opening fence, counted from 1. */
  readonly line: number;
  /** What follows the fence, such as `ts`; empty when nothing does. */
  readonly language: string;
  readonly text: string;
  /** Code that has to stand before an excerpt, from `<!-- example given` to `-->`. */
  readonly given?: string;
  /** Why nothing can check it, from `<!-- example not checked: reason -->`. */
  readonly notChecked?: string;
}

const FENCE = /^( *)(`{3,}|~{3,}) *([^`\s]*)/;
const GIVEN = /<!--\s*example given\n([\s\S]*?)-->\s*$/;
const NOT_CHECKED = /<!--\s*example not checked:\s*(\S[\s\S]*?)\s*-->\s*$/;

/** Every fenced block of a Markdown text. */
export function codeBlocks(file: string, markdown: string): CodeBlock[] {
  const lines = markdown.replaceAll('\r\n', '\n').split('\n');
  const blocks: CodeBlock[] = [];
  let start = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const [, indent = '', fence, language = ''] = FENCE.exec(lines[index] ?? '') ?? [];
    if (fence === undefined) continue;
    const end = endOfBlock(lines, index + 1, fence);
    const text = lines.slice(index + 1, end).map((line) => withoutIndent(line, indent));
    const before = lines.slice(start, index).join('\n');
    blocks.push({ file, line: index + 1, language, text: `${text.join('\n')}\n`, ...markersOf(before) });
    index = end;
    start = end + 1;
  }
  return blocks;
}

function endOfBlock(lines: readonly string[], from: number, fence: string): number {
  const end = lines.findIndex((line, index) => index >= from && line.trim().startsWith(fence));
  return end === -1 ? lines.length : end;
}

function withoutIndent(line: string, indent: string): string {
  return line.startsWith(indent) ? line.slice(indent.length) : line.trimStart();
}

function markersOf(before: string): Pick<CodeBlock, 'given' | 'notChecked'> {
  const given = lastComment(before, GIVEN);
  const notChecked = lastComment(before, NOT_CHECKED);
  return { ...(given !== undefined && { given }), ...(notChecked !== undefined && { notChecked }) };
}

/** What the comment at the end of a text holds; an earlier comment of the same kind belongs to another block. */
function lastComment(before: string, pattern: RegExp): string | undefined {
  const start = before.lastIndexOf('<!--');
  return start === -1 ? undefined : pattern.exec(before.slice(start))?.[1];
}
