import assert from 'node:assert/strict';
import { EXIT, loadWfmCases, memoryOutput, runProgram } from '@margo-contract/conformance';

const cases = await loadWfmCases();
assert(cases.length > 100);
const output = memoryOutput();
assert.equal(await runProgram(['list'], output), EXIT.conformant);
assert(output.text().includes(cases[0]?.id ?? 'a case'));
