import { expect, it } from 'vitest';
import { navigationOf } from '../../src/page/navigation.js';
import { referenceOf } from '../../src/reference/reference.js';
import { API } from '../fixtures/api.js';
import { CONTRACT } from '../fixtures/contract.js';

const { header, tree } = navigationOf(referenceOf(CONTRACT, API), []);

it('leads from the header to guides, interface, catalogues and API', () => {
  expect(header.map(({ label, page }) => [label, page])).toEqual([
    ['Guides', 'handbook.html'],
    ['Interface', 'signature.html'],
    ['Requirements', 'requirements.html'],
    ['Cases', 'cases.html'],
    ['Faults', 'faults.html'],
    ['API', 'api.html'],
  ]);
});

it('holds every page that it knows, and no empty group', () => {
  expect(tree.map(({ label }) => label)).toEqual(['Interface', 'Catalogues', 'API']);
  const pages = tree.flatMap(({ entries }) => entries.map(({ page }) => page));
  expect(pages).toContain('requirements-signature.html');
  expect(pages).toContain('faults-device.html');
  expect(pages).toContain('api/tides/gauge.html');
  expect(new Set(pages).size).toBe(pages.length);
});

it('leaves out what is not there', () => {
  const { header: small } = navigationOf(
    referenceOf({ ...CONTRACT, cases: [], faults: [], documents: [] }),
    [],
  );
  expect(small.map(({ label }) => label)).toEqual(['Guides', 'Requirements']);
});
