import { expect, test } from 'vitest';
import { judgeDevice } from '../../../src/command/device.js';
import { memoryOutput } from '../../../src/command/output.js';
import { loadDeviceCases } from '../../../src/subject/device/cases.js';

const NODE = JSON.stringify(process.execPath);
const options = {
  only: [],
  group: ['signatures', 'tls'],
  claim: [],
  concurrency: 8,
  poll: 1,
  startWithin: 3,
  listen: '127.0.0.1',
  hostName: 'localhost',
};

test.each([
  ['does nothing', `${NODE} -e "setInterval(() => {}, 1000)"`, 'made no connection'],
  ['crashes', `${NODE} -e "console.error('out of luck'); process.exit(7)"`, 'ended with exit status 7'],
  ['prints nonsense', `${NODE} -e "setInterval(() => console.log('0xdeadbeef'), 50)"`, '0xdeadbeef'],
  ['does not exist', 'no-such-program-anywhere', 'ended with exit status'],
  [
    'floods its output',
    `${NODE} -e "const s='x'.repeat(65536); for(;;) require('fs').writeSync(1, s)"`,
    'MiB',
  ],
])('a program that %s passes nothing, and the verdict says why', async (_, exec, reason) => {
  const report = await judgeDevice({ ...options, exec }, await loadDeviceCases(), memoryOutput());
  expect(report.counts.cases).toEqual({ 'not-shown': report.cases.length });
  expect(report.cases[0]?.reason).toContain(reason);
  expect(report.overall).toBe('incomplete');
});
