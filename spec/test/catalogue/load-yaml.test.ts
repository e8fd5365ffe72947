import { describe, expect, it } from 'vitest';
import { loadYaml } from '../../src/catalogue/load-yaml.js';
import { copyCatalogues, messageOf } from './spec-copy.js';

const name = 'errata.yaml';

async function load(text: string) {
  const copy = await copyCatalogues();
  await copy.write(name, text);
  return loadYaml(copy.directory, name);
}

describe('loadYaml', () => {
  it('gives the value and the place of each part of it', async () => {
    const file = await load('first: 1\nlist:\n  - a\n  - name: b\n    deep: [x, y]\n');
    expect(file.value).toEqual({ first: 1, list: ['a', { name: 'b', deep: ['x', 'y'] }] });
    expect(file.locate([])).toEqual({ file: 'spec/errata.yaml', line: 1, column: 1 });
    expect(file.locate(['list', 1, 'name'])).toMatchObject({ line: 4, column: 5 });
    expect(file.locate(['list', '1', 'deep', 1])).toMatchObject({ line: 5, column: 15 });
  });

  it('gives the nearest place above a part that does not exist', async () => {
    const file = await load('list:\n  - name: b\n');
    expect(file.locate(['list', 0, 'missing', 3])).toMatchObject({ line: 2, column: 5 });
    expect(file.locate(['list', 7])).toMatchObject({ line: 1, column: 1 });
  });

  it('reads YAML 1.2, where yes and no are strings', async () => {
    expect((await load('[yes, no, true]')).value).toEqual(['yes', 'no', true]);
  });

  it('locates an empty file at its start', async () => {
    const file = await load('');
    expect(file.value).toBeNull();
    expect(file.locate(['errata', 0])).toMatchObject({ line: 1, column: 1 });
  });

  const broken: [string, string, RegExp][] = [
    ['a list that is not closed', 'a: 1\nb: [1, 2\n', /^spec\/errata\.yaml:3:1: is not valid YAML: /],
    [
      'a key that stands twice',
      'a: 1\nb: 2\na: 3\n',
      /^spec\/errata\.yaml:3:1: is not valid YAML: Map keys must/,
    ],
    ['two documents', 'a: 1\n---\nb: 2\n', /^spec\/errata\.yaml:2:1: is not valid YAML: /],
    ['an alias without an anchor', 'a: *b\n', /^spec\/errata\.yaml:1:1: is not valid YAML: Unresolved alias/],
    ['an unknown tag', 'a: !b c\n', /^spec\/errata\.yaml:1:4: is not valid YAML: Unresolved tag/],
  ];
  it.each(broken)('refuses %s', async (_, text, message) => {
    expect(await messageOf(load(text))).toMatch(message);
  });

  it('says which file it cannot read', async () => {
    const copy = await copyCatalogues();
    const message = await messageOf(loadYaml(copy.directory, 'requirements/none.yaml'));
    expect(message).toMatch(/^spec\/requirements\/none\.yaml:1:1: cannot be read: ENOENT/);
  });
});
