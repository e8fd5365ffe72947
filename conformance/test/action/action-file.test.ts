import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { LIST_INPUT, OPTION_INPUTS, SWITCH_INPUT, variableOf } from '../../src/action/inputs.js';
import { deviceCommand } from '../../src/command/device-command.js';
import { wfmCommand } from '../../src/command/wfm-command.js';
import { action, judgeStep, read } from '../support/action.js';

/** Options that a file of options may hold, or that are for somebody who watches. */
const NOT_INPUTS = ['only', 'group', 'list', 'bail', 'anyway', 'manual', 'json', 'verbose', 'wait', 'port'];
/** Inputs that are no options of their own. */
const NO_OPTIONS = ['subject', 'compare-with'];

interface Workflow {
  readonly jobs?: Readonly<
    Record<string, { readonly steps: readonly { readonly uses?: string; readonly with?: object }[] }>
  >;
}

test('every option of the suite is an input or left out on purpose, and every input is an option', () => {
  const commands = [wfmCommand(new Command()), deviceCommand(new Command())];
  const options = commands.flatMap((command) => command.options.map(({ long = '' }) => long?.slice(2)));
  expect([...Object.keys(action.inputs), ...NOT_INPUTS].sort()).toEqual(
    [...new Set(options), ...NO_OPTIONS].sort(),
  );
  expect([...OPTION_INPUTS, LIST_INPUT, SWITCH_INPUT, 'operator-token', ...NO_OPTIONS].sort()).toEqual(
    Object.keys(action.inputs).sort(),
  );
});

test('an input reaches the suite through its variable, and nothing else does', () => {
  const variables = Object.keys(action.inputs).map((name) => [variableOf(name), `\${{ inputs.${name} }}`]);
  expect(judgeStep.env).toEqual(Object.fromEntries(variables));
});

test('no value is ever part of a script', () => {
  const { steps } = action.runs;
  expect(steps.map(({ shell }) => shell)).toEqual(['bash', 'bash']);
  for (const { env: _, ...step } of steps) expect(JSON.stringify(step)).not.toContain('${{');
});

test('the default of the report folder is the one that the suite would take', () => {
  const given = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
  expect(given).toEqual([['report', expect.objectContaining({ default: 'margo-report' })]]);
});

test('workflows in the guide give inputs and read outputs that there are', () => {
  const guide = read('docs/guides/put-it-into-ci.md');
  const blocks = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']): Workflow => parse(text));
  const steps = blocks.flatMap(({ jobs = {} }) => Object.values(jobs).flatMap((job) => job.steps));
  const uses = steps.filter((step) => step.uses?.includes('/conformance/action@'));
  const inputs = uses.flatMap((step) => Object.keys(step.with ?? {}));
  expect(inputs.length).toBeGreaterThan(3);
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(inputs));
  const outputs = [...guide.matchAll(/steps\.margo\.outputs\.([a-z-]+)/g)].map(([, name]) => name);
  expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(outputs));
});

test.each(['conformance/examples/ci/Jenkinsfile', 'docs/guides/put-it-into-ci.md'])(
  'options in %s are options of the suite',
  (file) => {
    const known = wfmCommand(new Command()).options.map(({ long }) => long);
    const text = read(file).replaceAll('\\\n', ' ');
    const commands = [...text.matchAll(/conformance -- wfm (.*)/g)].map(([, args = '']) => args);
    const named = commands.flatMap((args) => args.match(/(?<!\S)--[a-z-]+/g) ?? []);
    expect(named.length).toBeGreaterThan(1);
    expect(known).toEqual(expect.arrayContaining(named));
  },
);

test('a Node that is too old is refused in a file that it can read', () => {
  const source = readFileSync(new URL('../../action/check-node.cjs', import.meta.url), 'utf8');
  const checked = (node: string) => {
    const process = { versions: { node }, exitCode: 0 };
    const said: string[] = [];
    new Function('process', 'console', source)(process, { error: (text: string) => said.push(text) });
    return [process.exitCode, said.join()];
  };
  expect(['20.19.0', '22.1.0', '24.0.1'].map(checked)).toEqual([
    [0, ''],
    [0, ''],
    [0, ''],
  ]);
  expect(checked('20.18.3')).toEqual([
    2,
    expect.stringMatching(/needs Node 20\.19 .* has 20\.18\.3; put actions\/setup-node/),
  ]);
  expect(checked('18.20.0')[0]).toBe(2);
});
