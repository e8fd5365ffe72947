import { expect, it } from 'vitest';
import { createDateField } from '../../src/wire/response.js';

it('of Date is the time of the clock in whole seconds, whichever way it moves', () => {
  let now = 0;
  const date = createDateField(() => new Date(now));
  const dates = [1_772_366_400_000, 1_772_366_400_999, 1_772_366_401_000, 1_772_366_399_999].map((time) => {
    now = time;
    return date().slice(17);
  });
  expect(dates).toEqual(['12:00:00 GMT', '12:00:00 GMT', '12:00:01 GMT', '11:59:59 GMT']);
});
