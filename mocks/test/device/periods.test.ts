import { Schedule } from '@margo-contract/sdk-device/agent';
import { expect, it } from 'vitest';
import { readPeriods } from '../../src/device/periods.js';

/** A Friday. */
const FRIDAY = new Date('2026-11-27T10:00:00');

it.each([
  ['22:00-06:00', { from: '22:00', to: '06:00' }],
  ['sat,sun 02:00-04:30', { from: '02:00', to: '04:30', days: [6, 0] }],
  [
    '2026-11-28T02:00:00Z/2026-11-28T04:00:00Z',
    { from: new Date('2026-11-28T02:00:00Z'), to: new Date('2026-11-28T04:00:00Z') },
  ],
])('reads %j as a downtime and as polling hours', (text, period) => {
  expect(readPeriods({ downtime: [text] })).toEqual({ downtime: [period] });
  expect(readPeriods({ pollingHours: [text] })).toEqual({ downtime: undefined, pollingHours: [period] });
});

it('takes an empty text for none', () => {
  const schedule = new Schedule(readPeriods({ downtime: [''], pollingHours: [''] }));
  expect(schedule.downtimeAt(FRIDAY.getTime())).toBeUndefined();
  expect(schedule.nextPoll(FRIDAY.getTime())).toBe(FRIDAY.getTime());
});

it('takes several', () => {
  const schedule = new Schedule(readPeriods({ downtime: ['fri 09:00-11:00', '11:00-12:00'] }));
  expect(new Date(schedule.nextPoll(FRIDAY.getTime())).getHours()).toBe(12);
});
