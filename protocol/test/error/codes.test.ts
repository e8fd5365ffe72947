import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ERROR_CODES,
  ERROR_CODES_BY_PACKAGE,
  isMargoError,
  MargoError,
  SignatureError,
} from '../../src/error/index.js';

const ROOT = new URL('../../../', import.meta.url);

/** All TypeScript of a package's `src`, the catalogue itself left out. */
function sourceOf(folder: string): string {
  const src = new URL(`${folder}/src/`, ROOT);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const sources = files.filter((name) => name.endsWith('.ts') && name !== 'error/codes.ts');
  return sources.map((name) => readFileSync(new URL(name, src), 'utf8')).join('\n');
}

describe.each(Object.entries(ERROR_CODES_BY_PACKAGE))('the error codes of %s', (folder, codes) => {
  const source = sourceOf(folder);

  it('are used by the package', () => {
    expect(Object.keys(codes).filter((code) => !source.includes(`'${code}'`))).toEqual([]);
  });

  it('are lowercase words joined by hyphens, each with one sentence', () => {
    for (const [code, meaning] of Object.entries<string>(codes)) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(meaning).toMatch(/^[A-Z][^|\n]+\.$/);
    }
  });
});

it('belong to one package each', () => {
  const all = Object.values(ERROR_CODES_BY_PACKAGE).flatMap((codes) => Object.keys(codes));
  expect(new Set(all).size).toBe(all.length);
  expect(Object.keys(ERROR_CODES).sort()).toEqual(all.sort());
});

/** To write the page anew: `npx vitest run protocol/test/error --update`. */
it('are what the reference page lists', async () => {
  await expect(referencePage()).toMatchFileSnapshot('../../../docs/reference/errors.md');
});

it('are carried by the errors', () => {
  const cause = new Error('inner');
  const error = new SignatureError('signature-absent', 'No signature', { cause });
  expect(error).toBeInstanceOf(MargoError);
  expect([isMargoError(error), isMargoError(cause)]).toEqual([true, false]);
  expect(error).toMatchObject({
    name: 'SignatureError',
    code: 'signature-absent',
    message: 'No signature',
    cause,
  });
});

function referencePage(): string {
  const sections = Object.entries(ERROR_CODES_BY_PACKAGE).filter(
    ([, codes]) => Object.keys(codes).length > 0,
  );
  return [INTRODUCTION, ...sections.map(([folder, codes]) => section(folder, codes))].join('\n');
}

function section(folder: string, codes: Readonly<Record<string, string>>): string {
  const rows = Object.entries(codes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  return [`## @margo-contract/${folder}`, '', '| code | meaning |', '|---|---|', ...rows, ''].join('\n');
}

const INTRODUCTION = `# Error codes

Every error that a package of this project throws on purpose is a \`MargoError\` with a stable \`code\`. Decide by
the code: it is never renamed, while the message, which is for people, may change at any time.

<!-- example given
import type { KeyObject } from 'node:crypto';
import { type RequestPolicy, verifyRequest } from '@margo-contract/protocol/profile';
import type { RequestMessage } from '@margo-contract/protocol/message-signature';
declare const request: RequestMessage;
declare const body: Uint8Array;
declare const key: KeyObject;
declare const policy: RequestPolicy;
declare const askForTheTime: () => void;
-->
\`\`\`ts
import { isMargoError } from '@margo-contract/protocol/error';

try {
  verifyRequest({ request, body, key, policy });
} catch (error) {
  if (isMargoError(error) && error.code === 'signature-created-too-old') askForTheTime();
  else throw error;
}
\`\`\`

This page is compared with the catalogue by a test, which also writes it anew:
\`npx vitest run protocol/test/error --update\`.
`;
