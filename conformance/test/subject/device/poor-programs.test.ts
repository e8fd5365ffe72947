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

/** A program that polls as nobody, so often, without any pause. */
function poller(times: string): string {
  const lines = [
    "const { readFileSync } = require('fs');",
    'const ca = readFileSync(process.env.WFM_CA);',
    "const agent = new (require('https').Agent)({ keepAlive: true, ca });",
    "const url = process.env.WFM_URL + '/api/v1/clients/nobody/deployments';",
    'let left = TIMES;',
    "const poll = () => { if (left-- > 0) require('https').get(url, { agent }, (r) => r.resume().on('end', poll)); };",
    'poll(); setInterval(() => {}, 1000);',
  ];
  return `${NODE} -e ${JSON.stringify(lines.join(' ').replace('TIMES', times))}`;
}

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
  ['hammers', poller('1e6'), 'hammers'],
  ['hangs after its first poll', poller('1'), 'polled only once'],
])('a program that %s passes nothing, and the verdict says why', async (_, exec, reason) => {
  const cases = await loadDeviceCases(undefined, 'signature');
  const how = { ...options, exec, startWithin: reason.includes('poll') || reason === 'hammers' ? 12 : 3 };
  const report = await judgeDevice(
    { ...how, poll: reason === 'polled only once' ? 0.1 : 1 },
    cases,
    memoryOutput(),
  );
  expect(report.counts.cases).toEqual({ 'not-shown': report.cases.length });
  expect(report.cases[0]?.reason).toContain(reason);
  expect(report.overall).toBe('incomplete');
});
