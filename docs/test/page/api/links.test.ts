import { expect, it } from 'vitest';
import { apiLinks, linkedCode } from '../../../src/page/api/links.js';
import { API } from '../../fixtures/api.js';

const links = apiLinks([
  ...API,
  { ...API[1], page: 'api/other.html', specifier: 'other' } as (typeof API)[0],
]);

it('prefers an export of the same module, then of the same package', () => {
  expect(links.href('Ebb', 'api/other.html')).toBe('#api-Ebb');
  expect(links.href('Ebb', 'api/tides/gauge.html')).toBe('ebb.html#api-Ebb');
  expect(links.href('Flood', 'api/other.html')).toBeUndefined();
});

it('does not link an export to itself', () => {
  expect(linkedCode('class Gauge', 'Gauge', links, 'api/tides/gauge.html').text).not.toContain('<a');
});
