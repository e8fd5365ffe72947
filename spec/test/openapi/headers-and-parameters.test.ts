import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface Schema {
  readonly $ref?: string;
  readonly pattern?: string;
}

interface Described {
  readonly schema: Schema;
  readonly example?: string;
  readonly examples?: Readonly<Record<string, { readonly value: string }>>;
}

const folder = new URL('../../openapi/', import.meta.url);

function read(file: string): Described {
  return parse(readFileSync(new URL(file, folder), 'utf8')) as Described;
}

/** The pattern of a schema, or that of the file it refers to. */
function patternOf(file: string, { $ref, pattern }: Schema): string {
  if ($ref === undefined) return pattern ?? '';
  const { pathname } = new URL($ref, new URL(file, 'file:///'));
  return parse(readFileSync(new URL(`.${pathname}`, folder), 'utf8')).pattern ?? '';
}

const files = ['headers', 'parameters'].flatMap((part) =>
  readdirSync(new URL(`${part}/`, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${part}/${name}`),
);

it('finds the headers and parameters of the contract', () => {
  expect(files.length).toBeGreaterThan(20);
});

it.each(files)('%s has a pattern and an example that fits it', (file) => {
  const { schema, example, examples = {} } = read(file);
  const values = [
    ...(example === undefined ? [] : [example]),
    ...Object.values(examples).map(({ value }) => value),
  ];
  const pattern = patternOf(file, schema);
  expect(pattern).not.toBe('');
  expect(values.length).toBeGreaterThan(0);
  for (const value of values) expect(value).toMatch(new RegExp(pattern, 'u'));
});
