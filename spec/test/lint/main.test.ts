import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintCommand } from '../../src/lint/main.js';
import { contract, copyContract } from './contract-copy.js';

async function lint(directory: string) {
  const output: string[] = [];
  const errors: string[] = [];
  const status = await lintCommand({
    specDirectory: directory,
    workingDirectory: join(directory, '..'),
    print: (line) => output.push(line),
    printError: (line) => errors.push(line),
  });
  return { status, output, errors };
}

describe('lintCommand', () => {
  it('is content with a contract that keeps every promise', async () => {
    expect(await lint(contract)).toEqual({
      status: 0,
      output: [
        expect.stringMatching(
          /^1 document \(signature\) in 10 files: \d+ rules of our own, Redocly's and Spectral's hold\.$/,
        ),
      ],
      errors: [],
    });
  });

  it('prints one line for a dangling reference', async () => {
    const copy = await copyContract();
    await copy.replace('openapi/responses/NotFound.yaml', 'Problem.yaml', 'Problm.yaml');
    const { status, output } = await lint(copy.directory);
    expect(output).toEqual([
      'spec/openapi/responses/NotFound.yaml:6:13  error  references  "../schemas/Problm.yaml" names a file that does not exist – correct the reference, or add what it names',
      '1 document (signature) in 10 files: 1 finding in 1 file.',
    ]);
    expect(status).toBe(1);
  });

  it('prints one line for broken YAML', async () => {
    const copy = await copyContract();
    await copy.replace('openapi/schemas/Problem.yaml', 'type: object', 'type: [object');
    const { status, output } = await lint(copy.directory);
    expect(output).toEqual([
      expect.stringMatching(
        /^spec\/openapi\/schemas\/Problem\.yaml:2:1 {2}error {2}valid-yaml {2}is not valid YAML: /,
      ),
      '1 document (signature) in 10 files: 1 finding in 1 file.',
    ]);
    expect(status).toBe(1);
  });

  it('runs rules of our own, of Redocly and of Spectral, and the checks of files and catalogues', async () => {
    const copy = await copyContract();
    await copy.write('openapi/schemas/Unused.yaml', 'type: string\n');
    await copy.replace('openapi/schemas/Problem.yaml', '    description: Name of the problem.\n', '');
    await copy.replace(
      'openapi/paths/certificate.yaml',
      'tags: [Onboarding]',
      'tags: [Onboarding, Onboarding]',
    );
    await copy.replace('openapi/signature.yaml', '    identifier: Apache-2.0\n', '');
    await copy.replace('requirements/certificates.yaml', '[getRootCertificate]', '[getCertificate]');
    const { status, output } = await lint(copy.directory);
    expect(output.map((line) => line.split('  ').slice(0, 3).join(' '))).toEqual([
      'spec/openapi/paths/certificate.yaml:1:1 error traced-operations',
      'spec/openapi/paths/certificate.yaml:3:3 error spectral:operation-singular-tag',
      'spec/openapi/schemas/Problem.yaml:5:3 error described',
      'spec/openapi/schemas/Unused.yaml:1:1 error used-files',
      'spec/openapi/signature.yaml:6:3 error redocly:info-license-strict',
      'spec/requirements/certificates.yaml:11:18 error catalogues',
      '1 document (signature) in 10 files: 6 findings in 5 files.',
    ]);
    expect(status).toBe(1);
  });

  it('could not run without documents', async () => {
    const copy = await copyContract();
    await rm(join(copy.directory, 'openapi'), { recursive: true });
    const { status, output, errors } = await lint(copy.directory);
    expect({ status, output }).toEqual({ status: 2, output: [] });
    expect(errors).toEqual([expect.stringMatching(/^could not lint: .*openapi holds no OpenAPI document; /)]);
  });
});
