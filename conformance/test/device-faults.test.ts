import { readFile } from 'node:fs/promises';
import { DEVICE_FAULTS } from '@margo-contract/mocks';
import { describe, expect, test } from 'vitest';
import { catchDeviceFault, SAMPLE } from '../scripts/run-device-fault.js';
import { deviceFaultPage } from '../src/coverage/device-fault-page.js';
import { type DeviceFaultTable, findDeviceGaps, findIdleCases } from '../src/coverage/device-fault-table.js';
import { loadDeviceCases } from '../src/subject/device/cases.js';

const cases = await loadDeviceCases();
const text = await readFile(new URL('../data/device-fault-table.json', import.meta.url), 'utf8');
const table = JSON.parse(text) as DeviceFaultTable;

describe('the table of faults of devices', () => {
  test('is of the faults and cases there are', () => {
    expect([...findDeviceGaps(table, DEVICE_FAULTS, cases), ...findIdleCases(table, cases)]).toEqual([]);
    expect(table.faults.filter((row) => row.cases.length === 0)).toEqual([]);
  });

  test('is what the reference page shows', async () => {
    const page = new URL('../../docs/reference/device-faults.md', import.meta.url);
    expect(await readFile(page, 'utf8')).toBe(deviceFaultPage(table, cases));
  });

  test('would not hide a fault that is missing, has changed, or is caught by no case', () => {
    const [first, second, ...others] = table.faults;
    if (first === undefined || second === undefined) throw new Error('The table is empty');
    const uncaught = { ...first, cases: [] };
    const strange = { ...second, effect: 'Another.', cases: ['device-no-such-case'] };
    const gaps = findDeviceGaps({ faults: [uncaught, strange, ...others.slice(1)] }, DEVICE_FAULTS, cases);
    expect(gaps).toHaveLength(4);
    expect(gaps.join(' ')).toContain(`No case catches the fault ${first.name}`);
    expect(gaps.join(' ')).toContain('device-no-such-case, which is to catch');
  });
});

test.each(SAMPLE)('%s is caught as the table says', async (name) => {
  const fault = DEVICE_FAULTS.find((one) => one.name === name);
  const [claimed] = table.faults.find((row) => row.name === name)?.cases ?? [];
  if (fault === undefined || claimed === undefined) throw new Error(`${name} is not a fault that is caught`);
  const caught = await catchDeviceFault(fault, [claimed]);
  expect(caught.cases).toEqual([claimed]);
});
