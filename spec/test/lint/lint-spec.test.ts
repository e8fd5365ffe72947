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
  const deviceId = 'openapi/schemas/identifiers/DeviceId.yaml';
  it.each([
    ['type: string', 'type: strng', 'redocly:struct'],
    ['maxLength: 512', 'maxLenght: 512', 'redocly:struct'],
    ['pattern: ^[A-Za-z0-9._~-]+(/', 'pattern: ^[A-Za-z0-9._~-]+((/', 'valid-examples'],
  ])('%s as %s is told once', { timeout: 180_000 }, async (search, replacement, rule) => {
    const copy = await copySpec(specDirectory);
    await copy.replace(deviceId, search, replacement);
    const { findings } = await lintSpec(copy.specDirectory);
    expect(findings.map((finding) => [basename(finding.file), finding.rule])).toEqual([
      ['DeviceId.yaml', rule],
    ]);
  });
});
