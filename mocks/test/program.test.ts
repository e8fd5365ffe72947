import { existsSync } from 'node:fs';
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../src/program.js';

/** Runs the program without a process of its own; gives what it says when it refuses. */
async function refusal(...args: string[]): Promise<string> {
  const program = createProgram();
  const said: string[] = [];
  const write = (text: string) => said.push(text);
  const output = { writeErr: write, writeOut: write };
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput(output);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    return error instanceof CommanderError ? said.join('') : String(error);
  }
  return expect.fail('nothing was refused');
}

const DEVICE = ['device', '--wfm', 'https://localhost', '--ca', 'package.json', '--dir', 'no-such-folder'];

describe('margo-mock', () => {
  it.each([
    [['prism', '--port', '70000'], /from 0 to 65535/],
    [['wfm', '--port', '-1'], /from 0 to 65535/],
    [['wfm', '--operator-port', 'x'], /from 0 to 65535/],
    [['wfm', '--onboarding', 'never'], /auto, preregistered, manual/],
    [['wfm', '--fault', 'manifest-etag-mising'], /did you mean manifest-etag-missing/],
    [['wfm', '--variant', 'base-paths'], /did you mean base-path/],
    [['wfm', '--operator-token', 'with space'], /operator token/],
    [['wfm', '--operator-token', ''], /operator token/],
    [['wfm', '--store', 'mysql://somewhere'], /none of memory:, a folder/],
    [['wfm', '--store', 'package.json/below'], /ENOTDIR|EEXIST|ENOENT/],
    [['wfm', '--desired-state', 'no-such-folder'], /no-such-folder/],
    [['wfm', '--processes', '2'], /share a PostgreSQL store/],
    [['wfm', '--processes', '2', '--store', 'postgres://x', '--profile', 'mtls'], /one process/],
    [['wfm', '--processes', '2', '--store', 'postgres://x', '--desired-state', 'x'], /one process/],
    [['wfm', '--processes', '65', '--store', 'postgres://x'], /at most 64/],
    [['device', '--wfm', 'https://localhost', '--dir', 'x'], /--ca/],
    [['device', '--wfm', 'https://localhost', '--ca', 'no-such-file', '--dir', 'x'], /no-such-file/],
    [['device', '--wfm', 'https://localhost', '--ca', 'x', '--dir', 'x', '--every', '5'], /500ms/],
    [['device', '--wfm', 'https://localhost', '--ca', 'x', '--dir', 'x', '--every', '0s'], /500ms/],
    [
      ['device', '--wfm', 'https://localhost', '--ca', 'x', '--dir', 'x', '--outcome', 'removed'],
      /installed, failed/,
    ],
    [
      ['device', '--wfm', 'https://localhost', '--ca', 'x', '--dir', 'x', '--script', 'no-such-script'],
      /no-such-script/,
    ],
    [
      ['device', '--wfm', 'https://x', '--ca', 'x', '--dir', 'x', '--script', 'x', '--outcome', 'failed'],
      /cannot be used with/,
    ],
    [[...DEVICE, '--downtime', '22:00'], /--downtime takes "22:00-06:00".*not "22:00"/],
    [[...DEVICE, '--downtime', 'someday 22:00-23:00'], /--downtime takes/],
    [[...DEVICE, '--downtime', '25:00-26:00'], /from 00:00 to 24:00/],
    [[...DEVICE, '--polling-hours', '2026-11-28T04:00Z/2026-11-28T02:00Z'], /has to end after it starts/],
    [[...DEVICE, '--polling-hours', '2026-11-28T04:00Z/tomorrow'], /--polling-hours takes/],
    [[...DEVICE, '--pliable', '--downtime', 'always'], /--downtime takes/],
    [['fleet', '--wfm', 'https://localhost', '--ca', 'x'], /--devices/],
    [['fleet', '--wfm', 'https://localhost', '--ca', 'x', '--devices', '-1'], /whole number/],
    [['fleet', '--wfm', 'https://localhost', '--ca', 'no-such-file', '--devices', '1'], /no-such-file/],
    [['fleet', '--wfm', 'https://localhost', '--ca', 'x', '--devices', '1', '--for', '5'], /500ms/],
    [['nothing'], /unknown command/],
    [['wfm', '--unknown'], /unknown option/],
  ])('refuses %j', async (args, reason) => {
    expect(await refusal(...args)).toMatch(reason);
  });

  it('makes no device before it has read everything', () => {
    expect(existsSync('no-such-folder')).toBe(false);
  });

  it('tells what it can do', async () => {
    const help = await refusal('--help');
    for (const command of ['prism', 'wfm', 'device', 'fleet']) expect(help).toContain(command);
    for (const option of [
      '--port',
      '--operator-port',
      '--operator-token',
      '--dir',
      '--onboarding',
      '--desired-state',
    ]) {
      expect(await refusal('wfm', '--help')).toContain(option);
    }
  });
});
