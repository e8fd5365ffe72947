import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogues } from '../../src/catalogue/catalogues.js';
import { listYamlFiles } from '../../src/catalogue/list-yaml-files.js';
import type { Requirement } from '../../src/catalogue/requirements.js';
import { copyCatalogues, messageOf, specDirectory } from './spec-copy.js';

const { requirements, errata, problemTypes } = await loadCatalogues(specDirectory);

function countBy(member: keyof Requirement): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const entry of requirements.entries) {
    const key = String(entry[member]);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

describe('loadCatalogues', () => {
  it('reports what is wrong in all catalogues together', async () => {
    const copy = await copyCatalogues();
    await copy.replace('errata.yaml', 'id: C-02', 'id: X-02');
    await copy.replace('problem-types.yaml', 'slug: invalid-bundle', 'slug: InvalidBundle');
    await copy.replace('requirements/tls.yaml', 'id: TLS-004', 'id: tls-4');
    const messages = (await messageOf(loadCatalogues(copy.directory))).split('\n');
    expect(messages.map((message) => message.split(':')[0])).toEqual([
      'spec/errata.yaml',
      'spec/problem-types.yaml',
      'spec/requirements/tls.yaml',
    ]);
  });

  it('holds requirements and errata against each other', async () => {
    const copy = await copyCatalogues();
    await copy.replace('requirements/tls.yaml', '    errata: [C-67]\n', '');
    expect(await messageOf(loadCatalogues(copy.directory))).toMatch(
      /^spec\/errata\.yaml:\d+:\d+: erratum C-67 names the requirement TLS-003, whose errata do not name it in return$/,
    );
  });
});

describe('the requirements', () => {
  it('are all there', () => {
    expect(requirements.entries).toHaveLength(266);
    expect(countBy('level')).toEqual({ MUST: 219, SHOULD: 35, MAY: 12 });
    expect(countBy('actor')).toEqual({ wfm: 133, device: 117, operator: 16 });
    expect(countBy('profile')).toEqual({ signature: 48, both: 135, mtls: 83 });
  });

  it('say each thing once', () => {
    const statements = requirements.entries.map(({ statement }) => statement.toLowerCase());
    expect(new Set(statements).size).toBe(statements.length);
  });

  it.each([
    'Accept',
    'Accept-Encoding',
    'Cache-Control',
    'Content-Digest',
    'Content-Type',
    'Date',
    'ETag',
    'If-None-Match',
    'Retry-After',
    'Signature',
    'Signature-Input',
    'Vary',
    'WWW-Authenticate',
  ])('speak of the header %s', (header) => {
    expect(requirements.entries.some(({ headers }) => headers?.includes(header))).toBe(true);
  });

  it('mention no problem type that is not in the catalogue', () => {
    const slugs = new Set<string>(problemTypes.problemTypes.entries.map(({ slug }) => slug));
    const mentioned = requirements.entries.flatMap(({ id, expected = '' }) =>
      [...expected.matchAll(/\b4\d\d ([a-z]+(?:-[a-z]+)+)/g)].map(([, slug = '']) => ({ id, slug })),
    );
    expect(mentioned.length).toBeGreaterThan(20);
    expect(mentioned.filter(({ slug }) => !slugs.has(slug))).toEqual([]);
  });

  it('rest on every erratum', () => {
    const named = new Set(requirements.entries.flatMap((entry) => entry.errata ?? []));
    expect(errata.entries.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });
});

describe('the files of the catalogues', async () => {
  const names = ['errata.yaml', ...(await listYamlFiles(specDirectory, 'requirements'))];
  const order =
    'id level actor profile statement source operations headers expected notes errata cases untested'.split(
      ' ',
    );

  it.each(names)('%s is wrapped', async (name) => {
    const text = await readFile(path.join(specDirectory, ...name.split('/')), 'utf8');
    const long = text.split('\n').filter((line) => line.length > 120 && !line.includes('document: '));
    expect(long).toEqual([]);
  });

  it('have the members of a requirement in one order', () => {
    for (const entry of requirements.entries) {
      const members = Object.keys(entry).filter((member) => member !== 'area');
      expect(members).toEqual(order.filter((member) => members.includes(member)));
    }
  });
});
