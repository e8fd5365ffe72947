import wfmSchema from '@margo-contract/spec/json-schema/conformance-config.schema.json' with { type: 'json' };
import deviceSchema from '@margo-contract/spec/json-schema/conformance-device-config.schema.json' with {
  type: 'json',
};
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { deviceCommand } from '../../src/command/device-command.js';
import { wfmCommand } from '../../src/command/wfm-command.js';

/** Options that make no sense in a file, or have no business there. */
const NOT_IN_FILES = ['config', 'operator-token', 'list', 'bail', 'json', 'verbose'];

test.each([
  ['wfm', wfmCommand(new Command()), wfmSchema],
  ['device', deviceCommand(new Command()), deviceSchema],
])('a file for %s may hold every option of the command line but those of one run', (_, command, schema) => {
  const names = command.options.map(({ long }) => String(long).replace(/^--/, ''));
  const known = NOT_IN_FILES.filter((name) => names.includes(name));
  expect([...Object.keys(schema.properties), ...known].sort()).toEqual(names.sort());
});
