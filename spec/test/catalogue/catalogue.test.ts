import { describe, expect, it } from 'vitest';
import { catalogueOf, findDuplicates } from '../../src/catalogue/catalogue.js';
import { loadYaml } from '../../src/catalogue/load-yaml.js';
import { copyCatalogues } from './spec-copy.js';

async function load(text: string) {
  const copy = await copyCatalogues();
  await copy.write('errata.yaml', text);
  const file = await loadYaml(copy.directory, 'errata.yaml');
  const entries = file.value as { id: string }[];
  return catalogueOf(entries.map((entry, index) => ({ entry, file, path: [index] })));
}

describe('catalogueOf', () => {
  it('locates its entries, and no others', async () => {
    const catalogue = await load('- id: a\n- id: b\n');
    const [, second] = catalogue.entries;
    expect(second && catalogue.locate(second, 'id')).toMatchObject({ line: 2, column: 3 });
    expect(() => catalogue.locate({ id: 'b' })).toThrow('this entry is not of this catalogue');
  });
});

describe('findDuplicates', () => {
  it('names the place of the first in the message about the second', async () => {
    const errors = findDuplicates(await load('- id: a\n- id: b\n- id: a\n'), 'id');
    expect(errors.map(({ message }) => message)).toEqual([
      'spec/errata.yaml:3:3: the id a is already taken at spec/errata.yaml:1; choose another',
    ]);
  });
});
