import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configText, withConfigFile } from '../../src/setup/config-file.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-config-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function configFile(name: string, text: string): Promise<string> {
  const file = path.join(folder, `${name}.yaml`);
  await writeFile(file, text);
  return file;
}

test('without --config nothing changes', async () => {
  expect(await withConfigFile(['wfm', '--url', 'u'])).toEqual(['wfm', '--url', 'u']);
});

test('options of a file come before those that are given, and paths are relative to the file', async () => {
  const text = 'url: https://wfm.example\nca: certs/ca.pem\nmanual: true\nonly: [a, b]\nconcurrency: 2\n';
  const file = await configFile('all', text);
  expect(await withConfigFile(['wfm', '--config', file, '--url', 'https://other.example'])).toEqual([
    'wfm',
    '--url=https://wfm.example',
    `--ca=${path.join(folder, 'certs', 'ca.pem')}`,
    '--manual',
    '--only=a',
    '--only=b',
    '--concurrency=2',
    '--url',
    'https://other.example',
  ]);
});

test('the name of the file may be joined with =', async () => {
  const file = await configFile('joined', 'url: u\n');
  expect(await withConfigFile(['wfm', `--config=${file}`])).toEqual(['wfm', '--url=u']);
});

test.each([
  ['unknown', 'url: u\ncacert: x\n', /unknown\.yaml:2: the file has the unknown member cacert/],
  ['wrong', 'url: u\nconcurrency: many\n', /wrong\.yaml:2: concurrency must be integer/],
  ['list', '- url\n', /list\.yaml:1: the file must be object/],
  ['twice', 'url: u\nurl: v\n', /twice\.yaml:2: this is no YAML/],
  ['token', 'operator-token: secret\n', /unknown member operator-token/],
])('a file that is %s is refused with its line', async (name, text, message) => {
  const file = await configFile(name, text);
  await expect(withConfigFile(['wfm', '--config', file])).rejects.toMatchObject({
    code: 'suite-config-malformed',
    message,
  });
});

test.each([
  [['wfm', '--config'], /needs the name of a file/],
  [['wfm', '--config='], /needs the name of a file/],
  [['wfm', '--config', 'none.yaml'], /none\.yaml: the file cannot be read/],
  [['--config', 'none.yaml'], /belongs behind a command/],
])('%j cannot be used', async (args, message) => {
  await expect(withConfigFile(args)).rejects.toThrow(message);
});

test('what is written is read again', async () => {
  const file = path.join(folder, 'written.yaml');
  const ca = path.relative(process.cwd(), path.join(folder, 'ca.pem'));
  const text = configText('margo-conformance wfm', { url: 'https://wfm.example', ca, manual: true }, file);
  expect(text).toContain('ca: ca.pem\n');
  await writeFile(file, text);
  expect(await withConfigFile(['wfm', '--config', file])).toEqual([
    'wfm',
    '--url=https://wfm.example',
    `--ca=${path.join(folder, 'ca.pem')}`,
    '--manual',
  ]);
});

test('a file for devices has their options, and is refused for anything else', async () => {
  const file = await configFile('device', "exec: './mydev {wfm}'\nclaim: [failover, downtime]\npoll: 0.5\n");
  expect(await withConfigFile(['device', '--config', file])).toEqual([
    'device',
    '--exec=./mydev {wfm}',
    '--claim=failover',
    '--claim=downtime',
    '--poll=0.5',
  ]);
  const wrong = await configFile('device-wrong', 'url: https://wfm.example\n');
  await expect(withConfigFile(['device', '--config', wrong])).rejects.toThrow(/unknown member url/);
});
