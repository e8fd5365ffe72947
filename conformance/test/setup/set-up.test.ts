import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Questions, SetupCancelled } from '../../src/setup/questions.js';
import { setUp } from '../../src/setup/set-up.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-set-up-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const checks = {
  url: () => undefined,
  file: () => 'There is no such file.',
  reach: async () => undefined,
  operator: async () => undefined,
};

/** Somebody who judges a WFM that nobody operates, and answers the yes-or-no questions like this. */
function person(
  file: string,
  yes: Readonly<Record<string, boolean>>,
): Questions & { readonly said: string[] } {
  const said: string[] = [];
  const texts: Readonly<Record<string, string>> = {
    'What is its root URL?': 'https://wfm.example',
    'In which file?': file,
  };
  return {
    said,
    say: (text) => said.push(text),
    confirm: async (message) => yes[message] ?? false,
    secret: async () => 'never-to-be-shown',
    text: async ({ message, otherwise = '' }) => texts[message] ?? otherwise,
    async choose(_message, choices) {
      const chosen = choices.find(({ value }) => value === 'wfm' || value === 'none');
      if (chosen === undefined) throw new SetupCancelled();
      return chosen.value;
    },
  };
}

const KEEP = 'Keep these options in a file?';
const RUN = 'Run the suite now?';

test('the command line that does the same is shown, and the run is given as arguments', async () => {
  const someone = person('', { [RUN]: true });
  expect(await setUp(someone, checks)).toEqual(['wfm', '--url=https://wfm.example', '--report=reports']);
  expect(someone.said.join()).toContain(
    'margo-conformance wfm \\\n  --url https://wfm.example \\\n  --report reports',
  );
});

test('nothing is run unless it is wanted', async () => {
  expect(await setUp(person('', {}), checks)).toBeUndefined();
});

test('the options are kept in a file', async () => {
  const file = path.join(folder, 'kept.yaml');
  const someone = person(file, { [KEEP]: true });
  await setUp(someone, checks);
  expect(await readFile(file, 'utf8')).toMatch(
    /^# Run it with: .*--config kept\.yaml\nurl: https:\/\/wfm\.example\n/,
  );
  expect(someone.said.at(-1)).toContain(`--config ${file}`);
});

test('no file is overwritten', async () => {
  const file = path.join(folder, 'there.yaml');
  await writeFile(file, 'mine');
  await expect(setUp(person(file, { [KEEP]: true }), checks)).rejects.toMatchObject({
    code: 'suite-config-unwritable',
    message: expect.stringContaining('choose a new file'),
  });
  expect(await readFile(file, 'utf8')).toBe('mine');
});

test('giving up ends it without an error', async () => {
  const choose = () => Promise.reject(new SetupCancelled());
  expect(await setUp({ ...person('', {}), choose }, checks)).toBeUndefined();
});

test('a token reaches the run, but neither the command line that is shown nor the file', async () => {
  const file = path.join(folder, 'with-token.yaml');
  const someone = person(file, { [KEEP]: true, [RUN]: true });
  const operated: Questions = {
    ...someone,
    async choose(_message, choices) {
      const chosen = choices.find(({ value }) => value === 'wfm' || value === 'url');
      if (chosen === undefined) throw new SetupCancelled();
      return chosen.value;
    },
  };
  expect(await setUp(operated, checks)).toContain('--operator-token=never-to-be-shown');
  expect(`${someone.said}${await readFile(file, 'utf8')}`).not.toContain('never-to-be-shown');
});

test('a device is set up likewise', async () => {
  const someone = person('', { [RUN]: true });
  const owner: Questions = {
    ...someone,
    text: async ({ message, otherwise = '' }) => (message.includes('command') ? './mydev {wfm}' : otherwise),
    async choose(_message, choices) {
      const chosen = choices.find(({ value }) => value === 'device' || value === 'suite');
      if (chosen === undefined) throw new SetupCancelled();
      return chosen.value;
    },
  };
  expect(await setUp(owner, checks)).toEqual(['device', '--exec=./mydev {wfm}', '--report=reports']);
});
