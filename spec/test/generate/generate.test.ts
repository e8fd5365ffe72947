import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkGenerated, generate } from '../../src/generate/generate.js';
import { copySpec, fixtureDirectory } from './spec-copy.js';

describe('generate', () => {
  test('gives the same bytes wherever the contract lies', async () => {
    const [first, second] = [await copySpec(fixtureDirectory), await copySpec(fixtureDirectory)];
    await generate(first);
    await generate(second);
    expect(await first.outputs()).toEqual(await second.outputs());
  });

  test('starts every file with how it was made, and names no folder of this machine', async () => {
    const workspace = await copySpec(fixtureDirectory);
    await generate(workspace);
    const outputs = await workspace.outputs();
    outputs.delete('package.json');
    expect(outputs.size).toBe(34);
    for (const [name, text] of outputs) {
      expect(text.slice(0, 200), name).toMatch(/Made by \\?"npm run generate\\?" from spec.* Do not edit/);
      expect(text, name).not.toContain(path.dirname(workspace.specDirectory));
      expect(text, name).not.toContain('\r');
    }
  });

  test('writes what changed, removes what is no longer made, and leaves the rest alone', async () => {
    const workspace = await copySpec(fixtureDirectory);
    await generate(workspace);
    expect(await generate(workspace)).toEqual([]);
    await writeFile(path.join(workspace.outputDirectory, 'src', 'old.ts'), 'export {};\n');
    await workspace.replace('errata.yaml', 'What counts', 'What matters');
    expect(await generate(workspace)).toEqual([
      { path: 'src/errata.ts', state: 'changed' },
      { path: 'src/old.ts', state: 'stale' },
    ]);
    const names = [...(await workspace.outputs()).keys()];
    expect(names).toContain('package.json');
    expect(names).not.toContain('src/old.ts');
  });
});

describe('checkGenerated', () => {
  test('finds a hand edit, a missing and a stale file, and writes nothing', async () => {
    const workspace = await copySpec(fixtureDirectory);
    await generate(workspace);
    expect(await checkGenerated(workspace)).toEqual([]);
    await writeFile(path.join(workspace.outputDirectory, 'src', 'index.ts'), '// by hand\n');
    await writeFile(path.join(workspace.outputDirectory, 'openapi', 'extra.json'), '{}\n');
    await rm(path.join(workspace.outputDirectory, 'src', 'errata.ts'));
    const before = await workspace.outputs();
    expect(await checkGenerated(workspace)).toEqual([
      { path: 'openapi/extra.json', state: 'stale' },
      { path: 'src/errata.ts', state: 'missing' },
      { path: 'src/index.ts', state: 'changed' },
    ]);
    expect(await workspace.outputs()).toEqual(before);
  });
});
