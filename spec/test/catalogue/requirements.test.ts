import { describe, expect, it } from 'vitest';
import { assertOperationsExist, loadRequirements } from '../../src/catalogue/requirements.js';
import { copyCatalogues, messageOf, specDirectory } from './spec-copy.js';

const name = 'requirements/signatures.yaml';
const operations = [
  'getRootCertificate',
  'onboardClient',
  'createDeviceCapabilities',
  'replaceDeviceCapabilities',
  'deleteDeviceCapabilities',
  'getStateManifest',
  'getDeployment',
  'getBundle',
  'reportDeploymentStatus',
  'getDiscoveryDocument',
  'getTrustBundle',
];

describe('loadRequirements', () => {
  it('gives each requirement its area and its place', async () => {
    const requirements = await loadRequirements(specDirectory);
    const first = requirements.entries.find(({ id }) => id === 'SIG-001');
    expect(first?.area).toBe('HTTP message signatures');
    expect(first && requirements.locate(first)).toMatchObject({ file: `spec/${name}`, line: 5 });
  });

  const tested =
    'errata: [C-18]\n    cases:\n      - device-signatures-signed-onboarding\n      - device-signatures-signed-capabilities\n      - device-signatures-signed-manifest\n      - device-signatures-signed-artifacts\n      - device-signatures-signed-status\n';
  const broken = [
    {
      title: 'a requirement with neither cases nor reason',
      search: tested,
      replacement: 'errata: [C-18]\n',
      at: 'id: SIG-001',
      reason: 'lacks the member untested; name the cases that test it, or give the reason why none does',
    },
    {
      title: 'a requirement with an empty list of cases',
      search: tested,
      replacement: 'errata: [C-18]\n    cases: []\n',
      at: 'cases: []',
      reason: 'requirements.0.cases must NOT have fewer than 1 items',
    },
    {
      title: 'an unknown reason',
      search: tested,
      replacement: 'errata: [C-18]\n    untested: too-hard\n',
      at: 'untested: too-hard',
      reason:
        'must be one of not-observable, attestation, needs-device-target, needs-operator-function, case-to-be',
    },
    {
      title: 'a requirement with both cases and reason',
      search: 'errata: [C-18]\n',
      replacement: 'errata: [C-18]\n    untested: attestation\n',
      at: 'untested: attestation',
      reason: 'a requirement with cases has no reason for being untested',
    },
    {
      title: 'a statement without its keyword',
      search: 'MUST accept signatures made with any',
      replacement: 'accepts signatures made with any',
      at: 'statement: >-\n      The WFM accepts',
      reason: 'the statement shows its keyword, MUST or MUST NOT',
    },
    {
      title: 'an id without three digits',
      search: 'id: SIG-002',
      replacement: 'id: SIG-2',
      at: 'id: SIG-2',
      reason: 'such as SIG-001',
    },
    {
      title: 'an id of another area',
      search: 'id: SIG-002',
      replacement: 'id: TLS-901',
      at: 'id: TLS-901',
      reason: 'the id TLS-901 must start with SIG-, the prefix of this file',
    },
    {
      title: 'an id that is taken',
      search: 'id: SIG-002',
      replacement: 'id: SIG-001 #',
      at: 'id: SIG-001 #',
      reason: `the id SIG-001 is already taken at spec/${name}:5; choose another`,
    },
    {
      title: 'an unknown level',
      search: 'id: SIG-001\n    level: MUST',
      replacement: 'id: SIG-001\n    level: SHALL',
      at: 'level: SHALL',
      reason: 'must be one of MUST, SHOULD, MAY, not "SHALL"',
    },
    {
      title: 'an unknown header',
      search: 'headers: [Signature-Input, Date]',
      replacement: 'headers: [Signature-Input, Dato]',
      at: 'Dato',
      reason: 'must be one of Accept, Accept-Encoding',
    },
    {
      title: 'a misspelt member',
      search: 'expected: Signature-Input and',
      replacement: 'expectd: Signature-Input and',
      at: 'expectd',
      reason: 'has the unknown member expectd; known are id, level',
    },
    {
      title: 'operations that are neither list nor word',
      search:
        '    operations: [onboardClient, createDeviceCapabilities, replaceDeviceCapabilities, reportDeploymentStatus]\n    headers: [Signature-Input, Content-Digest]\n    expected: 401',
      replacement: '    operations: all\n    expected: 401',
      at: 'operations: all',
      reason: 'a list of operationIds, or the word every, or the word none',
    },
    {
      title: 'a source that is nothing',
      search: '        section: NewSigner\n',
      replacement: '        section: NewSigner\n      - section: nowhere\n',
      at: 'section: nowhere',
      reason: 'name the document, or in derivedFrom the requirement that implies this one',
    },
    {
      title: 'an origin that does not exist',
      search: '        section: NewSigner\n',
      replacement: '        section: NewSigner\n      - derivedFrom: SIG-999\n',
      at: 'derivedFrom: SIG-999',
      reason: 'requirement SIG-003 is derived from SIG-999, which does not exist; did you mean SIG-0',
    },
  ];
  it.each(broken)('refuses $title with its line', async ({ search, replacement, at, reason }) => {
    const copy = await copyCatalogues();
    await copy.replace(name, search, replacement);
    const messages = (await messageOf(loadRequirements(copy.directory))).split('\n');
    const place = `spec/${name}:${await copy.find(name, at)}: `;
    expect(messages.filter((message) => message.startsWith(place)).join('\n')).toContain(reason);
  });

  it('refuses YAML that is not well-formed', async () => {
    const copy = await copyCatalogues();
    await copy.write(name, 'area: HTTP message signatures\nprefix: [SIG\n');
    expect(await messageOf(loadRequirements(copy.directory))).toMatch(
      /^spec\/requirements\/signatures\.yaml:3:1: is not valid YAML: /,
    );
  });

  it('reports what is wrong in several files together, sorted', async () => {
    const copy = await copyCatalogues();
    await copy.replace('requirements/tls.yaml', 'id: TLS-004', 'id: tls-4');
    await copy.replace('requirements/bundle.yaml', 'id: BUN-004', 'id: bun-4');
    const messages = (await messageOf(loadRequirements(copy.directory))).split('\n');
    expect(messages.map((message) => message.split(':')[0])).toEqual([
      'spec/requirements/bundle.yaml',
      'spec/requirements/tls.yaml',
    ]);
  });
});

describe('assertOperationsExist', () => {
  it('is content when every operation is known', async () => {
    const requirements = await loadRequirements(specDirectory);
    expect(() => assertOperationsExist(requirements, operations)).not.toThrow();
  });

  it('names the requirement, its line, and the name that was meant', async () => {
    const copy = await copyCatalogues();
    await copy.replace(
      name,
      '[deleteDeviceCapabilities, getStateManifest,',
      '[deleteDeviceCapabilities, getManifestt,',
    );
    const requirements = await loadRequirements(copy.directory);
    const task = async () => assertOperationsExist(requirements, operations);
    expect(await messageOf(task())).toBe(
      `spec/${name}:${await copy.find(name, 'getManifestt')}: requirement SIG-003 names the operation getManifestt, ` +
        'which no document defines; did you mean getStateManifest?',
    );
  });

  it('suggests nothing when no name is close', async () => {
    const copy = await copyCatalogues();
    await copy.replace(
      name,
      '[deleteDeviceCapabilities, getStateManifest,',
      '[deleteDeviceCapabilities, zzz,',
    );
    const requirements = await loadRequirements(copy.directory);
    const task = async () => assertOperationsExist(requirements, operations);
    expect(await messageOf(task())).toMatch(/names the operation zzz, which no document defines$/);
  });
});
