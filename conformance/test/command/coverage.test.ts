import { expect, test } from 'vitest';
import { showCoverage } from '../../src/command/coverage.js';
import { memoryOutput } from '../../src/command/output.js';
import { runProgram } from '../../src/command/program.js';
import { loadAllWfmCases } from '../../src/subject/wfm/cases.js';
import { caseOf } from '../support/cases.js';

test('cases and requirements name each other', async () => {
  const output = memoryOutput();
  await showCoverage(await loadAllWfmCases(), { spec: 'spec', actor: 'wfm' as const }, output);
  expect(output.text()).toMatch(/^ERR-011 +MUST +untested: not-observable$/m);
  expect(output.text()).toMatch(/^SIG-012 +MUST +[a-z]+-/m);
  expect(output.text()).toMatch(/requirements that bind a WFM are tested, by \d+ cases\.$/);
});

test('a case too many or too few is a failure', async () => {
  const cases = await loadAllWfmCases();
  const stranger = await caseOf([{ onboard: {}, expect: { status: 201 } }], { requirements: ['NOPE-001'] });
  const options = { spec: 'spec', actor: 'wfm' as const };
  await expect(showCoverage([...cases, stranger], options, memoryOutput())).rejects.toThrow(
    /bench\.yaml:4: bench-case names the requirement NOPE-001, which does not exist/,
  );
  await expect(showCoverage(cases.slice(1), options, memoryOutput())).rejects.toThrow(
    /lists the case .*, which does not exist/,
  );
});

test('its exit status is 0, and 1 for broken links', async () => {
  expect(await runProgram(['coverage'], memoryOutput())).toBe(0);
});
