import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveDocument } from '../../../src/lint/source/resolved-document.js';
import { readSources } from '../../../src/lint/source/source-tree.js';
import { writeFiles } from '../contract-copy.js';

async function resolveFiles(files: Readonly<Record<string, string>>) {
  const directory = await writeFiles(files);
  const entry = join(directory, 'entry.yaml');
  const tree = await readSources([entry]);
  const document = resolveDocument(entry, tree);
  return {
    value: document.value,
    tree,
    at(...path: (string | number)[]) {
      const place = document.locate(path);
      return [place.file.slice(directory.length + 1), ...place.path].join(' ');
    },
  };
}

describe('resolveDocument', () => {
  it('follows references from file to file', async () => {
    const { value, at } = await resolveFiles({
      'entry.yaml': 'paths:\n  /a+b: { $ref: "b.yaml#/item" }',
      'b.yaml': 'item: { $ref: c.yaml }',
      'c.yaml': 'get: { list: [{ id: 1 }] }',
    });
    expect(value).toEqual({ paths: { '/a+b': { get: { list: [{ id: 1 }] } } } });
    expect(at('paths', '/a+b', 'get', 'list', 0, 'id')).toBe('c.yaml get list 0 id');
    expect(at('paths', '/a+b')).toBe('c.yaml');
    expect(at('paths')).toBe('entry.yaml paths');
  });

  it('gives the same object for the same target', async () => {
    const { value } = await resolveFiles({
      'entry.yaml': 'a: { $ref: b.yaml }\nc: { $ref: ./b.yaml# }',
      'b.yaml': 'type: string',
    });
    expect(value.a).toBe(value.c);
  });

  it('prefers members beside a reference, and locates them there', async () => {
    const { value, at } = await resolveFiles({
      'entry.yaml': 'a: { $ref: b.yaml, description: own }',
      'b.yaml': 'type: string\ndescription: shared',
    });
    expect(value).toEqual({ a: { type: 'string', description: 'own' } });
    expect(at('a', 'description')).toBe('entry.yaml a description');
    expect(at('a', 'type')).toBe('b.yaml type');
  });

  it('leaves a reference that leads back into its own target', async () => {
    const { value, at } = await resolveFiles({
      'entry.yaml': 'tree: { $ref: b.yaml }',
      'b.yaml': 'items: { $ref: b.yaml }\nloop: { $ref: "#/loop" }',
    });
    expect(value).toEqual({ tree: { items: { $ref: 'b.yaml' }, loop: { $ref: '#/loop' } } });
    expect(at('tree', 'items', 'items', 'items')).toBe('b.yaml');
    expect(at('tree', 'loop')).toBe('b.yaml loop');
  });

  it('keeps large integers exact', async () => {
    const { value } = await resolveFiles({ 'entry.yaml': 'maximum: 18446744073709551615' });
    expect(value).toEqual({ maximum: 18446744073709551615n });
  });
});

describe('readSources', () => {
  it('names places after the references that lead there', async () => {
    const { tree } = await resolveFiles({
      'entry.yaml':
        'a: { $ref: Thing.yaml }\nb: { $ref: "Thing.yaml#/$defs/Part" }\nc: { $ref: absent.yaml }',
      'Thing.yaml': '$defs: { Part: {}, Other: {} }',
    });
    const file = tree.files.find((source) => source.file.endsWith('Thing.yaml'))?.file ?? '';
    expect(tree.nameOf({ file, path: [] })).toBe('Thing');
    expect(tree.nameOf({ file, path: ['$defs', 'Part'] })).toBe('Part');
    expect(tree.nameOf({ file, path: ['$defs', 'Other'] })).toBeUndefined();
    expect(tree.files).toHaveLength(2);
  });
});
