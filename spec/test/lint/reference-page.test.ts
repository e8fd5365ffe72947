import { expect, it } from 'vitest';
import type { Check } from '../../src/lint/check.js';
import type { Rule } from '../../src/lint/rule.js';
import { fileChecks, rules } from '../../src/lint/rule-set.js';

/** To write the page anew: `npx vitest run spec/test/lint --update`. */
it('lists every rule', async () => {
  await expect(page()).toMatchFileSnapshot('../../../docs/reference/lint-rules.md');
});

it('is made of sentences that fit into a table', () => {
  for (const { name, promise, fix } of [...fileChecks, ...rules]) {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(promise).toMatch(/^[A-Za-z0-9][^|\n]+\.$/);
    expect(fix).toMatch(/^[a-z][^|\n]+[^.]$/);
  }
});

function page(): string {
  return [
    introduction,
    '## Files and catalogues\n',
    table(['rule', 'promise', 'how to fix'], fileChecks.map(columns)),
    '\n## OpenAPI documents\n',
    table(['rule', 'documents that are', 'promise', 'how to fix'], rules.map(columnsWithDocuments)),
    tools,
  ].join('\n');
}

function columns({ name, promise, fix }: Check): string[] {
  return [`\`${name}\``, promise, fix];
}

function columnsWithDocuments(rule: Rule): string[] {
  const [name = '', ...others] = columns(rule);
  return [name, rule.trait ?? 'all', ...others];
}

/** A table whose columns are padded, as the formatter of this repository leaves it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[], fill: string) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  return [
    line(head, ' '),
    line(
      head.map(() => ''),
      '-',
    ),
    ...rows.map((row) => line(row, ' ')),
  ].join('\n');
}

const introduction = `# Lint rules

\`npm run lint:spec\` holds the OpenAPI documents and the catalogues against the promises below, and against the rules
of Redocly and Spectral. \`npm run lint:spec -- <folder>\` does so with a copy of \`spec/\`. It prints one line for each
finding, then a summary:

<!-- example not checked: what the linter writes -->
\`\`\`text
spec/openapi/schemas/problem/Problem.yaml:12:3  error  described  the member title has no description – say what it means to the reader
\`\`\`

The place is in the file that needs the change, however many documents refer to it. Warnings count as errors. The exit
status is 0 when nothing is found, 1 when something is, 2 when the lint could not run. While a file is no YAML, a
reference leads nowhere or a catalogue is broken, nothing else is looked at.

This page is compared with the rules by a test, which also writes it anew: \`npx vitest run spec/test/lint --update\`.
To add a rule, write it in the file of \`spec/src/lint/rules/\` about the same part of a document, list it in
\`rule-set.ts\`, and give it a folder \`spec/test/lint/fixtures/<name>/\` with a document that keeps the promise and one
that breaks it.
`;

const tools = `
## Redocly and Spectral

Findings named \`redocly:<rule>\` come from [Redocly CLI](https://redocly.com/docs/cli/rules/); \`redocly.yaml\` says which
rules are on, and why some are off. Findings named \`spectral:<rule>\` come from Spectral's
[rules for OpenAPI](https://docs.stoplight.io/docs/spectral/4dec24461f3af-open-api-rules); \`spec/src/lint/base-rules.ts\`
says the same for them.
`;
