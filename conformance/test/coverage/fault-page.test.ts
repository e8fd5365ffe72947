import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { faultPage } from '../../src/coverage/fault-page.js';
import type { FaultTable } from '../../src/coverage/fault-table.js';

test('shows the faults of each requirement with the cases that catch them', () => {
  const faults = [
    { name: 'second', requirement: 'SIG-011', effect: 'Does that.', cases: ['two', 'three'], blamed: [] },
    {
      name: 'first',
      requirement: 'CAP-003',
      effect: 'Does this.',
      cases: ['one'],
      also: { 'CAP-005': 'It must.' },
      blamed: ['CAP-005'],
    },
  ];
  const page = faultPage({ faults });
  expect(page).toContain('There are 2 faults');
  expect(page).toMatch(/## CAP-003\n\n.*\n.*\n\| `first` \| Does this\. \| `one` \|\n\n## SIG-011\n/);
  expect(page).toContain('| `second` | Does that. | `two`, `three` |');
  expect(page).toContain('| `first` | CAP-003 | CAP-005 | It must. |');
});

/** To write table and page anew: `npm run faults`. */
test('the reference page shows the table', async () => {
  const text = await readFile(new URL('../../data/fault-table.json', import.meta.url), 'utf8');
  const table: FaultTable = JSON.parse(text);
  await expect(faultPage(table)).toMatchFileSnapshot('../../../docs/reference/faults.md');
});
