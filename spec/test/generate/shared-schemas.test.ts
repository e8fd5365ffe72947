import { expect, test } from 'vitest';
import { bundleDocument } from '../../src/generate/document/bundle.js';
import { generate } from '../../src/generate/generate.js';
import { describeOperations } from '../../src/generate/operations/describe.js';
import { noteRequirements } from '../../src/generate/operations/requirements.js';
import type { Requirement } from '../../src/templates/requirements.js';
import { copySpec, fixtureDirectory } from './spec-copy.js';

test('what two documents share is written once, and each names it', async () => {
  const workspace = await copySpec(fixtureDirectory);
  await generate(workspace);
  const outputs = await workspace.outputs();
  const validators = [...outputs.keys()].filter((path) => path.endsWith('.js'));
  expect(validators.sort()).toEqual([
    'src/schema/Count.js',
    'src/schema/Counter.js',
    'src/schema/CounterId.js',
    'src/schema/mtls/Label.js',
  ]);
  for (const document of ['signature', 'mtls']) {
    const index = outputs.get(`src/${document}/index.ts`);
    expect(index).toContain("export type { Counter } from '../schema/Counter.js';");
    expect(outputs.get(`src/${document}/types.ts`)).toContain('Counter: Counter;');
    expect(outputs.get(`src/${document}/schemas.ts`)).toContain("from '../schema/CounterId.schema.js';");
  }
});

test('a schema of one document does not reach the other', async () => {
  const workspace = await copySpec(fixtureDirectory);
  await generate(workspace);
  expect(await workspace.read('src/mtls/request-validators.ts')).toContain('labelCounter: validateLabel');
  expect(await workspace.read('src/signature/index.ts')).not.toContain('Label');
});

test('operations under mutual TLS are known as such', async () => {
  const operations = describeOperations(await bundleDocument(fixtureDirectory, 'mtls'));
  expect(operations.map(({ operationId, security, signed }) => [operationId, security, signed])).toEqual([
    ['getCounter', 'mutual-tls', false],
    ['labelCounter', 'mutual-tls', false],
  ]);
});

test('an operation that both profiles have names the requirements of its own', async () => {
  const requirement = (id: string, profile: Requirement['profile']): Requirement => ({
    id,
    level: 'MUST',
    actor: 'wfm',
    profile,
    area: 'Counters',
    statement: 'A counter MUST count.',
    source: [{ document: 'The book of counters' }],
    operations: ['getCounter'],
    untested: 'not-observable',
  });
  const catalogue = [requirement('A', 'signature'), requirement('B', 'mtls'), requirement('C', 'both')];
  const named = async (name: string) => {
    const document = noteRequirements(await bundleDocument(fixtureDirectory, name), catalogue);
    return describeOperations(document).find(({ operationId }) => operationId === 'getCounter')?.requirements;
  };
  expect(await named('signature')).toEqual(['A', 'C']);
  expect(await named('mtls')).toEqual(['B', 'C']);
});
