import { describe, expect, it } from 'vitest';
import { listYamlFiles } from '../../src/catalogue/list-yaml-files.js';
import { copyCatalogues, messageOf } from './spec-copy.js';

describe('listYamlFiles', () => {
  it('lists them in the order of their names and passes over hidden files', async () => {
    const copy = await copyCatalogues();
    await copy.write('requirements/.hidden', '');
    const names = await listYamlFiles(copy.directory, 'requirements');
    expect(names[0]).toBe('requirements/bundle.yaml');
    expect(names).toHaveLength(21);
  });

  it('refuses a file that would be passed over in silence', async () => {
    const copy = await copyCatalogues();
    await copy.write('requirements/more.yml', '');
    expect(await messageOf(listYamlFiles(copy.directory, 'requirements'))).toBe(
      'spec/requirements/more.yml:1:1: is not read, because its name does not end in .yaml; rename it or move it away',
    );
  });

  it('says which folder it cannot read', async () => {
    const copy = await copyCatalogues();
    expect(await messageOf(listYamlFiles(copy.directory, 'cases'))).toMatch(
      /^spec\/cases:1:1: cannot be read: ENOENT/,
    );
  });
});
