import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertErrataMatch, loadErrata } from '../../src/catalogue/errata.js';
import { loadRequirements } from '../../src/catalogue/requirements.js';
import { copyCatalogues, messageOf, type SpecCopy, specDirectory } from './spec-copy.js';

const name = 'errata.yaml';
const tls = 'requirements/tls.yaml';

describe('loadErrata', () => {
  it('gives every contradiction and every ruling', async () => {
    const { entries } = await loadErrata(specDirectory);
    expect(entries.filter(({ id }) => id.startsWith('C-'))).toHaveLength(71);
    expect(entries.filter(({ id }) => id.startsWith('R-'))).toHaveLength(65);
    expect(entries.filter(({ id }) => id.startsWith('D-'))).toHaveLength(36);
  });

  const broken = [
    {
      title: 'an id that is taken',
      search: 'id: C-02',
      replacement: 'id: C-01 #',
      at: 'id: C-01 #',
      reason: 'the id C-01 is already taken at spec/errata.yaml:7; choose another',
    },
    {
      title: 'an id of another kind',
      search: 'id: C-02',
      replacement: 'id: X-02',
      at: 'id: X-02',
      reason: 'C- and two digits where the texts contradict each other',
    },
    {
      title: 'an erratum on which nothing depends',
      search: 'requirements: [TLS-002]',
      replacement: 'requirements: []',
      at: 'requirements: []',
      reason: 'the requirements whose verdict depends on the reading',
    },
    {
      title: 'an erratum without a reading',
      search: '    reading: The octets of the body as they are sent.\n',
      replacement: '',
      at: 'id: C-01',
      reason: 'errata.0 lacks the member reading',
    },
  ];
  it.each(broken)('refuses $title with its line', async ({ search, replacement, at, reason }) => {
    const copy = await copyCatalogues();
    await copy.replace(name, search, replacement);
    const message = await messageOf(loadErrata(copy.directory));
    expect(message).toContain(reason);
    expect(message.startsWith(`spec/${name}:${await copy.find(name, at)}: `)).toBe(true);
  });
});

describe('assertErrataMatch', () => {
  const match = async (copy: SpecCopy) =>
    assertErrataMatch(await loadRequirements(copy.directory), await loadErrata(copy.directory));

  it('is content with the catalogues', async () => {
    expect(await messageOf(match(await copyCatalogues()))).toBe('nothing was wrong');
  });

  it('names a requirement with an unknown erratum', async () => {
    const copy = await copyCatalogues();
    await copy.replace(tls, 'errata: [C-67]', 'errata: [C-67, C-99]');
    expect(await messageOf(match(copy))).toBe(
      `spec/${tls}:${await copy.find(tls, 'C-99')}: requirement TLS-003 names the erratum C-99, which does not exist`,
    );
  });

  it('names a requirement whose erratum does not name it', async () => {
    const copy = await copyCatalogues();
    await copy.replace(tls, 'errata: [C-67]', 'errata: [C-67, C-01]');
    expect(await messageOf(match(copy))).toBe(
      `spec/${tls}:${await copy.find(tls, 'C-01')}: requirement TLS-003 names the erratum C-01, ` +
        'whose requirements do not name it in return',
    );
  });

  it('names an erratum with an unknown requirement', async () => {
    const copy = await copyCatalogues();
    await copy.replace(name, 'requirements: [TLS-002]', 'requirements: [TLS-002, TLS-999]');
    expect(await messageOf(match(copy))).toBe(
      `spec/${name}:${await copy.find(name, 'TLS-999')}: erratum C-17 names the requirement TLS-999, which does not exist`,
    );
  });

  it('names an erratum whose requirement does not name it', async () => {
    const copy = await copyCatalogues();
    await copy.replace(name, 'requirements: [TLS-002]', 'requirements: [TLS-002, TLS-001]');
    expect(await messageOf(match(copy))).toBe(
      `spec/${name}:${await copy.find(name, 'TLS-001')}: erratum C-17 names the requirement TLS-001, ` +
        'whose errata do not name it in return',
    );
  });
});

it.each(['conformance-case', 'conformance-device-case', 'conformance-report'])(
  'lets a %s name every erratum',
  async (schemaName) => {
    const schema = await readFile(join(specDirectory, 'json-schema', `${schemaName}.schema.json`), 'utf8');
    const patterns = [...schema.matchAll(/"pattern": "(\^\[[A-Z]+\]-\[0-9\]\{2\}\$)"/g)];
    expect(patterns.length).toBeGreaterThan(0);
    const { entries } = await loadErrata(specDirectory);
    for (const [, pattern = ''] of patterns) {
      expect(entries.filter(({ id }) => !new RegExp(pattern).test(id))).toEqual([]);
    }
  },
);
