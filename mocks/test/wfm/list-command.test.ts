import { afterEach, expect, it, vi } from 'vitest';
import { createProgram } from '../../src/program.js';
import { FAULTS } from '../../src/wfm/fault/catalogue.js';
import { VARIANTS } from '../../src/wfm/variant/catalogue.js';

afterEach(() => {
  vi.restoreAllMocks();
});

async function outputOf(...args: string[]): Promise<string> {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  await createProgram().parseAsync(args, { from: 'user' });
  return written.join('');
}

it('lists faults with the requirement that each violates', async () => {
  const lines = (await outputOf('faults')).trimEnd().split('\n');
  expect(lines).toHaveLength(FAULTS.length);
  expect(lines).toContain('manifest-etag-missing  The manifest has no ETag.  [CACHE-001]');
});

it('lists variants with the source of each', async () => {
  const lines = (await outputOf('variants')).trimEnd().split('\n');
  expect(lines).toHaveLength(VARIANTS.length);
  expect(lines).toContain('base-path  The root URL of the WFM has a path, /plant7/wfm.  [R-05]');
});

it('lists both as JSON', async () => {
  const faults = JSON.parse(await outputOf('faults', '--json'));
  expect(faults).toContainEqual({
    name: 'manifest-etag-missing',
    requirement: 'CACHE-001',
    effect: 'The manifest has no ETag.',
    profiles: ['signature', 'mtls'],
  });
});

it('lists those of one security profile', async () => {
  const lines = (await outputOf('faults', '--profile', 'signature')).trimEnd().split('\n');
  expect(lines).toHaveLength(FAULTS.filter(({ profiles }) => profiles.includes('signature')).length);
});
