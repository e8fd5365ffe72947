import { expect, test } from 'vitest';
import { levelPage } from '../../src/coverage/level-page.js';
import { loadWfmCases } from '../../src/subject/wfm/cases.js';
import { caseOf } from '../support/cases.js';
import { contract } from '../support/run.js';

test('a softened expectation makes less of a MUST, and the errata of the case stand beside it', async () => {
  const item = await caseOf([{ onboard: {}, expect: { level: 'SHOULD', status: 401 } }], {
    requirements: ['SIG-011', 'ONB-007'],
    errata: ['C-09'],
  });
  expect(levelPage([item], contract)).toContain(
    '| `bench-case` | SIG-011 MUST, ONB-007 SHOULD | SHOULD | yes | C-09 |',
  );
});

/** Rulings that no published text has: what only they demand, a WFM is warned about. */
const PROPOSED = ['R-03', 'R-13', 'R-17', 'R-18', 'C-45', 'C-19'];

test('what only a ruling demands never fails a WFM', async () => {
  const cases = (await loadWfmCases()).filter(({ rule }) => rule === undefined);
  const ruled = cases.filter(({ errata }) => errata.some((id) => PROPOSED.includes(id)));
  const hard = ruled.filter(({ steps }) =>
    steps.every(({ expect: wanted }) => wanted.every(({ level }) => level === undefined)),
  );
  expect(hard.map(({ id }) => id)).toEqual([]);
});

/** To write the page anew: `npx vitest run -u` with this file. */
test('the reference page shows the cases', async () => {
  await expect(levelPage(await loadWfmCases(), contract)).toMatchFileSnapshot(
    '../../../docs/reference/levels.md',
  );
});
