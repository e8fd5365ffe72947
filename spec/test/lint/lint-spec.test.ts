import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lintSpec, rulesFor } from '../../src/lint/lint-spec.js';
import { rules } from '../../src/lint/rule-set.js';

describe('lintSpec', () => {
  it('finds nothing in the contract itself', async () => {
    const { documents, findings } = await lintSpec(fileURLToPath(new URL('../../', import.meta.url)));
    expect(findings).toEqual([]);
    expect(documents).toEqual(['operator', 'signature']);
  });
});

describe('rulesFor', () => {
  it('picks the rules of a document, and those of all', () => {
    const names = (document: string) => rulesFor(document).map(({ name }) => name);
    expect(names('signature')).toEqual(expect.arrayContaining(['signed-requests', 'retry-after']));
    expect(names('signature')).not.toContain('operator-token');
    expect(names('operator')).toEqual(expect.arrayContaining(['operator-token', 'retry-after']));
    expect(names('operator')).not.toContain('signed-requests');
  });

  it('leaves no rule without a document', () => {
    const used = new Set(['signature', 'operator'].flatMap((document) => rulesFor(document)));
    expect(rules.filter((rule) => !used.has(rule))).toEqual([]);
  });
});
