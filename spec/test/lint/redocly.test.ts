import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runRedocly } from '../../src/lint/redocly.js';
import { copyContract } from './contract-copy.js';

it('places what Redocly finds in the file where it stands', async () => {
  const copy = await copyContract();
  await copy.replace('openapi/schemas/Problem.yaml', 'type: object', 'typ: object');
  const findings = await runRedocly(join(copy.directory, 'openapi', 'signature.yaml'));
  expect(findings).toEqual([
    expect.objectContaining({
      file: join(copy.directory, 'openapi', 'schemas', 'Problem.yaml'),
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'redocly:struct',
    }),
  ]);
});

it('fails when there is no report', async () => {
  await expect(runRedocly(join('no', 'such', 'document.yaml'))).rejects.toThrow('Redocly gave no report: ');
});
