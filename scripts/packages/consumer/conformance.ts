import assert from 'node:assert/strict';
import { EXIT, loadCases, memoryOutput, ownCaseFolder, runProgram } from '@margo-contract/conformance';

const cases = await loadCases(ownCaseFolder());
assert(cases.length > 100);
const output = memoryOutput();
assert.equal(await runProgram(['list'], output), EXIT.conformant);
assert(output.text().includes(cases[0]?.id ?? 'a case'));
