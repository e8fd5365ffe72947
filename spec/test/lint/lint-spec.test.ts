import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/generate/json-value.js';
import { lintSpec, rulesFor } from '../../src/lint/lint-spec.js';
import { rules } from '../../src/lint/rule-set.js';
import { copySpec, specDirectory } from '../generate/spec-copy.js';

describe('lintSpec', () => {
  it('finds nothing in the contract itself', async () => {
    const { documents, findings } = await lintSpec(fileURLToPath(new URL('../../', import.meta.url)));
    expect(findings).toEqual([]);
    expect(documents).toEqual(['mtls', 'operator', 'signature', 'trust-bundle']);
  });
});

describe('rulesFor', () => {
  const signed = { 'x-margo-profile': 'signature' };
  const mutualTls = { 'x-margo-profile': 'mtls' };
  const trustBundle = { 'x-margo-profile': 'mtls', 'x-margo-interface': 'trust-bundle' };
  const operator = { 'x-margo-interface': 'operator' };

  it('picks the rules by the traits of a document, and those of all', () => {
    const special = ['signed-requests', 'mutual-tls', 'operator-token', 'traced-operations', 'retry-after'];
    const names = (document: JsonObject) =>
      rulesFor(document).flatMap(({ name }) => (special.includes(name) ? [name] : []));
    expect(names(signed)).toEqual(['signed-requests', 'retry-after', 'traced-operations']);
    expect(names(mutualTls)).toEqual(['mutual-tls', 'retry-after', 'traced-operations']);
    expect(names(trustBundle)).toEqual(['retry-after', 'traced-operations']);
    expect(names(operator)).toEqual(['operator-token', 'retry-after']);
  });

  it('leaves no rule without a document', () => {
    const used = new Set([signed, mutualTls, operator].flatMap((document) => rulesFor(document)));
    expect(rules.filter((rule) => !used.has(rule))).toEqual([]);
  });
});

describe('a slip in a schema that many hold', () => {
  it.each([
    { file: 'DeviceId.yaml', search: 'type: string', slip: 'type: strng', rule: 'redocly:struct' },
    { file: 'Digest.yaml', search: 'pattern: ^', slip: 'pattern: ^(', rule: 'valid-examples' },
  ])('$search as $slip is told once', { timeout: 180_000 }, async ({ file, search, slip, rule }) => {
    const copy = await copySpec(specDirectory);
    await copy.replace(`openapi/schemas/identifiers/${file}`, search, slip);
    const { findings } = await lintSpec(copy.specDirectory);
    expect(findings.map((finding) => [basename(finding.file), finding.rule])).toEqual([[file, rule]]);
  });
});
