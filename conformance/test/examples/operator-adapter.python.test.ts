import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { judgeThrough } from '../support/adapter.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/operator_adapter.py', import.meta.url));

test('the example adapter in Python does everything that cases need', async () => {
  const { only, report } = await judgeThrough(`python3 "${EXAMPLE}"`);
  expect(only.length).toBeGreaterThan(3);
  expect(report.cases.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id)).toEqual(only);
});
