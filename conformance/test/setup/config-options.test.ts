import schema from '@margo-contract/spec/json-schema/conformance-config.schema.json' with { type: 'json' };
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { wfmCommand } from '../../src/command/wfm-command.js';

/** Options that make no sense in a file, or have no business there. */
const NOT_IN_FILES = ['config', 'operator-token', 'list', 'bail', 'json', 'verbose'];

test('a file may hold every option of the command line but those of one run, and nothing else', () => {
  const { options } = wfmCommand(new Command());
  const names = options.map(({ long }) => String(long).replace(/^--/, ''));
  expect([...Object.keys(schema.properties), ...NOT_IN_FILES].sort()).toEqual(names.sort());
});
