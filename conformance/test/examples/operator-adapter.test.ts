import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { judgeThrough } from '../support/adapter.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/operator-adapter.ts', import.meta.url));

test('the example adapter does everything that cases need', async () => {
  const { only, report } = await judgeThrough(`"${process.execPath}" --import tsx "${EXAMPLE}"`);
  expect(only.length).toBeGreaterThan(3);
  expect(report.cases.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id)).toEqual(only);
});
