import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readModules } from '../../src/api/read-api.js';

const project = {
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  tsconfig: fileURLToPath(new URL('../fixtures/api/tsconfig.json', import.meta.url)),
};

function entry(name: string) {
  const source = fileURLToPath(new URL(`../fixtures/api/${name}.ts`, import.meta.url));
  return { specifier: `tides/${name}`, page: `api/tides/${name}.html`, source };
}

it('reads what a module exports, as it is written', async () => {
  const [module] = await readModules(project, [entry('tide')]);
  const codes = module?.exports.map(({ kind, code }) => [kind, code]);
  expect(codes).toEqual([
    ['class', 'class Gauge'],
    ['type', 'interface GaugeOptions {\n  /** In metres. */\n  readonly height: number;\n}'],
    ['constant', 'const MAXIMUM = 12'],
    ['function', 'function sum(heights: readonly number[]): number'],
  ]);
  expect(module?.exports[0]?.members.map(({ code }) => code)).toEqual([
    'constructor({ height }: GaugeOptions)',
    'read(): Promise<number>',
  ]);
  expect(module?.exports[3]?.comment).toEqual({
    text: 'Adds up heights.',
    details: [
      { label: 'heights', text: 'in metres' },
      { label: 'Returns', text: 'their sum' },
    ],
  });
  expect(module?.exports[1]?.comment.text).toBe('What a [`Gauge`](api:Gauge) may hold.');
});

it('refuses exports without a comment and links that lead nowhere', async () => {
  const refused = readModules(project, [entry('tide'), entry('ebb')]);
  await expect(refused).rejects.toThrow(
    'docs/test/fixtures/api/ebb.ts:6: UNEXPLAINED is exported for others, but no comment says what it is',
  );
  await expect(refused).rejects.toThrow('Nowhere');
});
