import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../scripts/packages/package.js';

interface Instruction {
  readonly name: string;
  readonly value: string;
}

const lines = readFileSync(join(ROOT, 'Containerfile'), 'utf8').split('\n');
const instructions = lines
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line): Instruction => {
    const [name = '', ...value] = line.split(' ');
    return { name, value: value.join(' ') };
  });
const images = instructions
  .filter(({ name }) => name === 'ARG')
  .map(({ value }) => value.split('='))
  .map(([name = '', image = '']) => ({ name, image }));
const stages: { readonly base: string; readonly name: string; readonly instructions: Instruction[] }[] = [];
for (const instruction of instructions) {
  const [, base = '', name = ''] = /^(\S+) AS (\S+)$/.exec(instruction.value) ?? [];
  if (instruction.name === 'FROM') stages.push({ base, name, instructions: [] });
  else stages.at(-1)?.instructions.push(instruction);
}
const final = stages.filter(({ name }) => name !== 'build');

describe('the Containerfile', () => {
  it('has an image for each program', () => {
    expect(stages.map(({ name }) => name)).toEqual(['build', 'conformance', 'mock']);
  });

  it.each(images)('names the whole image of $name, and no moving tag', ({ image }) => {
    expect(image).toMatch(/^[a-z0-9.-]+\.[a-z]+\/[a-z0-9/-]+:(?!latest)[a-z0-9.-]+(@sha256:[0-9a-f]{64})?$/);
    expect(image).toMatch(/:\d+\.\d+\.\d+|debian\d+:nonroot/);
  });

  it.each(stages)('takes the base of $name from an argument', ({ base }) => {
    expect(images.map(({ name }) => `\${${name}}`)).toContain(base);
  });

  it.each(stages)('runs nothing by a shell in $name', ({ instructions: own }) => {
    for (const { name, value } of own) {
      if (['RUN', 'CMD', 'ENTRYPOINT'].includes(name)) expect(JSON.parse(value)).toBeInstanceOf(Array);
      expect(['RUN', 'COPY', 'WORKDIR', 'USER', 'ENTRYPOINT']).toContain(name);
    }
  });

  it.each(final)('gives $name a user without rights, files of the build alone, and one program', (stage) => {
    const valuesOf = (name: string) =>
      stage.instructions.filter((instruction) => instruction.name === name).map(({ value }) => value);
    expect(valuesOf('USER')).toEqual(['65532:65532']);
    expect(valuesOf('RUN')).toEqual([]);
    expect(valuesOf('COPY')).toEqual([expect.stringMatching(/^--from=build /)]);
    expect(valuesOf('ENTRYPOINT')).toEqual([`["/opt/margo-${stage.name}"]`]);
    const order = stage.instructions.map(({ name }) => name);
    expect(order.indexOf('USER')).toBeLessThan(order.indexOf('ENTRYPOINT'));
  });

  it('copies neither the history nor what was built elsewhere', () => {
    const ignored = join(ROOT, '.containerignore');
    expect(existsSync(ignored)).toBe(true);
    const names = readFileSync(ignored, 'utf8').trim().split('\n');
    expect(names).toEqual(expect.arrayContaining(['.git', '**/node_modules', '**/dist']));
  });
});
