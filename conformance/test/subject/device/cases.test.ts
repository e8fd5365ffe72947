import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadDeviceCases } from '../../../src/subject/device/cases.js';

async function load(timeline: string): Promise<unknown> {
  const folder = await mkdtemp(path.join(tmpdir(), 'margo-cases-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const lines = [
    'group: errors',
    'title: Errors',
    'cases:',
    '  - id: device-errors-one',
    '    title: One',
    '    requirements: [ERR-007]',
    '    timeline:',
    timeline,
    '      - expect: [{ seen: { operation: any, endpoint: stranger }, atMost: 0 }]',
  ];
  await writeFile(path.join(folder, 'errors.yaml'), `${lines.join('\n')}\n`);
  return loadDeviceCases(folder);
}

test.each([
  ["{ type: 'https://{strangr}/x' }", '{strangr} in respond.0.problem.type is not filled in; known are'],
  [
    "{ detail: '{device}' }",
    '{device} in respond.0.problem.detail is not filled in; only target may have it',
  ],
])('a case with a variable that stays as it is written is refused: %s', async (problem, fault) => {
  const timeline = `      - respond: [{ to: any, status: 403, problem: ${problem} }]`;
  await expect(load(timeline)).rejects.toThrow(fault);
});

test('a variable where it is filled in is taken', async () => {
  const timeline = "      - respond: [{ to: any, status: 403, problem: { type: 'https://{stranger}/x' } }]";
  await expect(load(timeline)).resolves.toHaveLength(1);
});

test('the cases that come with the suite leave no variable unfilled', async () => {
  expect((await loadDeviceCases()).length).toBeGreaterThan(100);
});
