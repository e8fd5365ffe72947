import { expect, it } from 'vitest';
import { codeBlocks } from '../../scripts/documentation/code-blocks.js';

it('finds blocks with language, line and text, in lists too', () => {
  const text = 'A\n\n```ts\nlet a;\n```\n\n- item\n\n  ```sh\n  npm ci\n  ```\n\n~~~\nplain\n~~~\n';
  expect(codeBlocks('a.md', text)).toEqual([
    { file: 'a.md', line: 3, language: 'ts', text: 'let a;\n' },
    { file: 'a.md', line: 9, language: 'sh', text: 'npm ci\n' },
    { file: 'a.md', line: 13, language: '', text: 'plain\n' },
  ]);
});

it('reads what a comment right above gives, or why nothing checks a block', () => {
  const text =
    '<!-- example given\nconst a = 1;\n-->\n```ts\na;\n```\n\n<!-- example not checked: a drawing -->\n```\nx\n```\n\n```ts\nb;\n```\n';
  const [given, drawing, plain] = codeBlocks('a.md', text);
  expect(given?.given).toBe('const a = 1;\n');
  expect(drawing?.notChecked).toBe('a drawing');
  expect(plain).toEqual({ file: 'a.md', line: 13, language: 'ts', text: 'b;\n' });
});

it('takes no comment that stands apart, and no reason that is empty', () => {
  const [apart] = codeBlocks('a.md', '<!-- example not checked: x -->\n\nText.\n\n```\nx\n```\n');
  const [empty] = codeBlocks('a.md', '<!-- example not checked: -->\n```\nx\n```\n');
  expect([apart?.notChecked, empty?.notChecked]).toEqual([undefined, undefined]);
});
