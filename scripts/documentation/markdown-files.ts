import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodeBlock, codeBlocks } from './code-blocks.js';

const LEFT_OUT = new Set(['node_modules', 'dist', 'site', 'reports', 'test']);

/** Every fenced block in the Markdown files that people read: READMEs, guides, reference, decisions. */
export function allCodeBlocks(root: string): CodeBlock[] {
  return markdownFiles(root).flatMap((file) => codeBlocks(file, readFileSync(join(root, file), 'utf8')));
}

/** Paths of the Markdown files below a folder, with `/`, in order. */
export function markdownFiles(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name.startsWith('.') || LEFT_OUT.has(entry.name)) return [];
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return markdownFiles(root, path);
      return entry.name.endsWith('.md') && entry.name !== 'CHANGELOG.md' ? [path] : [];
    });
}
