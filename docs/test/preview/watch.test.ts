import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { oneAtATime, watchFolders } from '../../src/preview/watch.js';

it('tells of changed texts, and not of code beside them', async () => {
  const root = await mkdtemp(join(tmpdir(), 'margo-contract-docs-'));
  const folder = join(root, 'test', 'spec');
  await mkdir(join(folder, 'src'), { recursive: true });
  await mkdir(join(folder, 'openapi'));
  const seen: string[] = [];
  const changed = deferred();
  const watcher = await watchFolders([folder, join(root, 'not-there')], () => changed.resolve());
  watcher.on('all', (_, path) => seen.push(path));
  await writeFile(join(folder, 'src', 'x.ts'), 'x');
  await writeFile(join(folder, 'openapi', 'x.yaml'), 'x');
  await changed.promise;
  await watcher.close();
  await rm(root, { recursive: true });
  expect(seen).toEqual([join(folder, 'openapi', 'x.yaml')]);
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

it('runs once more, however often it is triggered during a run', async () => {
  const finish: (() => void)[] = [];
  const trigger = oneAtATime(() => new Promise((resolve) => finish.push(resolve)));
  const first = trigger();
  const second = trigger();
  const third = trigger();
  expect(finish).toHaveLength(1);
  finish[0]?.();
  await first;
  await Promise.resolve();
  expect(finish).toHaveLength(2);
  finish[1]?.();
  await Promise.all([second, third]);
  expect(finish).toHaveLength(2);
  void trigger();
  expect(finish).toHaveLength(3);
});
