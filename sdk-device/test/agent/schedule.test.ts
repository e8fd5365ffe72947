import { describe, expect, it } from 'vitest';
import { Schedule, type ScheduleOptions } from '../../src/agent/schedule.js';

/** A Friday. */
function at(time: string): number {
  return Date.parse(`2026-11-27T${time}:00`);
}

function next(options: ScheduleOptions, time: string): string {
  const date = new Date(new Schedule(options).nextPoll(at(time)));
  return `${date.getDate()} ${date.toTimeString().slice(0, 5)}`;
}

describe('nextPoll', () => {
  it.each<[string, ScheduleOptions, string, string]>([
    ['at once', {}, '10:00', '27 10:00'],
    [
      'after a downtime, its start included',
      { downtime: [{ from: '10:00', to: '11:00' }] },
      '10:00',
      '27 11:00',
    ],
    ['at the end of a downtime', { downtime: [{ from: '10:00', to: '11:00' }] }, '11:00', '27 11:00'],
    ['after a downtime over midnight', { downtime: [{ from: '22:00', to: '06:00' }] }, '23:30', '28 06:00'],
    ['in the morning of one', { downtime: [{ from: '22:00', to: '06:00' }] }, '05:59', '27 06:00'],
    [
      'after downtimes that touch',
      {
        downtime: [
          { from: '10:00', to: '11:00' },
          { from: '11:00', to: '12:00' },
        ],
      },
      '10:30',
      '27 12:00',
    ],
    ['on other days', { downtime: [{ from: '10:00', to: '11:00', days: [0, 6] }] }, '10:30', '27 10:30'],
    ['on its days', { downtime: [{ from: '10:00', to: '11:00', days: [5] }] }, '10:30', '27 11:00'],
    [
      'after one that happens once',
      { downtime: [{ from: new Date(at('09:00')), to: new Date(at('15:00')) }] },
      '10:00',
      '27 15:00',
    ],
    ['when its hours begin', { pollingHours: [{ from: '22:00', to: '24:00' }] }, '10:00', '27 22:00'],
    [
      'when hours that happen once begin',
      { pollingHours: [{ from: new Date(at('15:00')), to: new Date(at('16:00')) }] },
      '10:00',
      '27 15:00',
    ],
    ['within its hours', { pollingHours: [{ from: '22:00', to: '02:00' }] }, '23:00', '27 23:00'],
    [
      'when its hours begin on another day',
      { pollingHours: [{ from: '08:00', to: '09:00', days: [1] }] },
      '10:00',
      '30 08:00',
    ],
    [
      'within its hours, after the downtime in them',
      { pollingHours: [{ from: '08:00', to: '12:00' }], downtime: [{ from: '07:00', to: '09:00' }] },
      '06:00',
      '27 09:00',
    ],
    [
      'in the hours of the next day when a downtime covers those of today',
      {
        pollingHours: [{ from: '08:00', to: '09:00' }],
        downtime: [{ from: new Date(at('07:00')), to: new Date(at('10:00')) }],
      },
      '06:00',
      '28 08:00',
    ],
  ])('is %s', (_, options, time, expected) => {
    expect(next(options, time)).toBe(expected);
  });

  it.each(['8:00', '24:01', '12:60', '', 'noon'])('refuses the time of day %j', (from) => {
    expect(() => new Schedule({ downtime: [{ from, to: '12:00' }] })).toThrow(
      expect.objectContaining({ code: 'agent-option-invalid' }),
    );
  });

  it('comes to an end with a schedule that leaves no time', () => {
    const options = { downtime: [{ from: '00:00', to: '24:00' }] };
    expect(new Schedule(options).nextPoll(at('10:00'))).toBeGreaterThan(at('10:00'));
  });
});
