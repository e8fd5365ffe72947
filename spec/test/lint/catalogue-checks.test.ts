import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalogues } from '../../src/catalogue/catalogues.js';
import { checkCatalogues, readCatalogues } from '../../src/lint/catalogue-checks.js';
import type { Finding } from '../../src/lint/finding.js';
import { contract, copyContract } from './contract-copy.js';

function told({ file, line, column, rule, message }: Finding): string {
  return `${basename(file)}:${line}:${column} ${rule} ${message}`;
}

async function catalogues(directory: string): Promise<Catalogues> {
  const read = await readCatalogues(directory);
  if (Array.isArray(read)) throw new Error(read.map(told).join('\n'));
  return read as Catalogues;
}

function document(operation: object, profile = 'signature') {
  const value = { 'x-margo-profile': profile, paths: { '/a': { get: operation } } };
  return { value: value as never, locate: () => ({ file: '', path: [] }) };
}

describe('readCatalogues', () => {
  it('tells what is wrong with the catalogues, and where', async () => {
    const copy = await copyContract();
    await copy.replace('errata.yaml', 'reading: DER.', 'reading: DER');
    const read = await readCatalogues(copy.directory);
    const findings = Array.isArray(read) ? read : [];
    expect(findings.map(told)).toEqual([expect.stringMatching(/^errata\.yaml:5:\d+ catalogues .*full stop/)]);
    expect(findings[0]?.file.startsWith(copy.directory)).toBe(true);
  });
});

describe('checkCatalogues', () => {
  it('tells of operations that no document has', async () => {
    const documents = new Map([['signature', document({ operationId: 'getRootCertificates' })]]);
    const findings = checkCatalogues(await catalogues(contract), documents, contract);
    expect(findings.map(told)).toEqual([
      'certificates.yaml:11:18 catalogues requirement CERT-001 names the operation getRootCertificate, which no document defines; did you mean getRootCertificates?',
    ]);
  });

  it.each([
    [
      'mtls',
      [],
      [
        'problem-types.yaml:3:5 answered-problems no response of the profile mtls lists the problem type certificate-not-trusted',
      ],
    ],
    ['mtls', ['certificate-not-trusted'], []],
    ['signature', [], []],
  ])('holds the problem types of %s against %j', async (profile, listed, want) => {
    const responses = { 403: { 'x-margo-problem-types': listed } };
    const operation = { operationId: 'getRootCertificate', responses };
    const documents = new Map([['any', document(operation, profile)]]);
    const findings = checkCatalogues(await catalogues(contract), documents, contract);
    expect(findings.map(told)).toEqual(want);
  });
});
