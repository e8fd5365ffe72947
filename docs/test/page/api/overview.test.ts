import { expect, it } from 'vitest';
import { apiPage } from '../../../src/page/api/overview.js';
import { API } from '../../fixtures/api.js';

it('lists every module of every package, and what it exports', () => {
  const { text } = apiPage(API).content;
  expect(text).toContain('<a href="api/tides/gauge.html">tides/gauge</a>');
  expect(text).toContain('<a href="api/tides/ebb.html#api-Ebb"><code>Ebb</code></a>');
});
