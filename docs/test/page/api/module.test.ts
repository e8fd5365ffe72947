import { expect, it } from 'vitest';
import { apiLinks } from '../../../src/page/api/links.js';
import { modulePage } from '../../../src/page/api/module.js';
import { referenceOf } from '../../../src/reference/reference.js';
import { API, HOSTILE_API } from '../../fixtures/api.js';
import { CONTRACT } from '../../fixtures/contract.js';

function textOf(modules: typeof API): string {
  const context = { links: apiLinks(modules), reference: referenceOf(CONTRACT, modules) };
  return modules.map((module) => modulePage(module, context).content.text).join('\n');
}

it('shows each export with its members, types and names being links', () => {
  const text = textOf(API);
  expect(text).toContain('<section class="entry" id="api-Gauge">');
  expect(text).toMatch(/read<[^:]*ebb[^:]*: <[^>]*>?<a href="ebb\.html#api-Ebb">Ebb<\/a>/);
  expect(text).toContain('<h4 id="api-Gauge.read"><a href="#api-Gauge.read">read</a></h4>');
  expect(text).toContain('<tr><th scope="row"><a href="#api-Gauge"><code>Gauge</code></a></th>');
  expect(text).toContain('href="../../requirements.html#TIDE-001"');
  expect(text).toContain('what other modules declare: <a href="ebb.html#api-Ebb">Ebb</a>.');
});

it('lets no text of the source become markup', () => {
  expect(textOf(HOSTILE_API)).not.toMatch(/<script|<img/);
});
