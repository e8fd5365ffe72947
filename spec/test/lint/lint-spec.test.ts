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

describe('a slip', { timeout: 180_000 }, () => {
  it('in a schema that many hold is told once', async () => {
    const copy = await copySpec(specDirectory);
    await copy.replace('openapi/schemas/identifiers/DeviceId.yaml', 'type: string', 'type: strng');
    const { findings } = await lintSpec(copy.specDirectory);
    const told = findings.map(({ file, rule }) => [basename(file), rule]);
    expect(told).toEqual([['DeviceId.yaml', 'redocly:struct']]);
  });

  it('in a pattern is told once', async () => {
    const copy = await copySpec(specDirectory);
    await copy.replace('openapi/schemas/identifiers/Digest.yaml', 'pattern: ^', 'pattern: ^(');
    const { findings } = await lintSpec(copy.specDirectory);
    expect(findings.map(({ file, rule }) => [basename(file), rule])).toEqual([
      ['Digest.yaml', 'valid-examples'],
    ]);
  });

  it('in a list is told with the requirement that it leaves behind', async () => {
    const copy = await copySpec(specDirectory);
    const types = 'openapi/schemas/capabilities/CommunicationInterfaceType.yaml';
    await copy.replace(types, 'canbus, rs232]', 'canbus, rs232, lorawan]');
    const { findings } = await lintSpec(copy.specDirectory);
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'listed-values: CAP-022 lists ethernet, wifi, cellular, bluetooth, usb, canbus, rs232; ' +
        'the schema has ethernet, wifi, cellular, bluetooth, usb, canbus, rs232, lorawan',
    ]);
  });
});
