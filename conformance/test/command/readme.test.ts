import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { deviceCommand } from '../../src/command/device-command.js';
import { wfmCommand } from '../../src/command/wfm-command.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

function optionsOf(command: Command): string[] {
  return command.options.map(({ long }) => String(long));
}

test('the README names every option of the command wfm', () => {
  const missing = optionsOf(wfmCommand(new Command())).filter(
    (name) => !new RegExp(`${name}\\b(?!-)`).test(readme),
  );
  expect(missing).toEqual([]);
});

test('tables of options in the README name none that is not there', () => {
  const known = new Set([wfmCommand, deviceCommand].flatMap((command) => optionsOf(command(new Command()))));
  const cells = [...readme.matchAll(/^\| (`--[^|]*(?:\\\|[^|]*)*) \|/gm)].map(([, cell = '']) => cell);
  const named = cells.flatMap((cell) => cell.match(/--[a-z][a-z-]*/g) ?? []);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
