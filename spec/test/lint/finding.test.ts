import { expect, it } from 'vitest';
import { arrange, type Finding } from '../../src/lint/finding.js';

function finding(changes: Partial<Finding>): Finding {
  return { file: '/b', line: 1, column: 1, severity: 'error', rule: 'r', message: 'm', fix: 'f', ...changes };
}

it('sorts findings as a reader meets them', () => {
  const [first, second, third, fourth, fifth] = [
    finding({ file: '/a', line: 9 }),
    finding({ column: 2 }),
    finding({ column: 10 }),
    finding({ column: 10, rule: 's' }),
    finding({ line: 2 }),
  ] as const;
  expect(arrange([fifth, fourth, third, second, first])).toEqual([first, second, third, fourth, fifth]);
});

it('keeps one of several findings that say the same of the same place', () => {
  expect(arrange([finding({}), finding({}), finding({ message: 'n' })])).toHaveLength(2);
});
