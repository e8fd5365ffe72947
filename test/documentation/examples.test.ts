/** Every example in the Markdown files: TypeScript is compiled and run, shell commands are held against the commands there are. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type RunningWfm, startWfm } from '@margo-contract/mocks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { writeDeviceCertificate } from '../../scripts/device-certificate.js';
import { checkShell, checkSynopsis, OWN_COMMANDS } from '../../scripts/documentation/check-shell.js';
import type { CodeBlock } from '../../scripts/documentation/code-blocks.js';
import { allCodeBlocks } from '../../scripts/documentation/markdown-files.js';
import {
  type Example,
  exampleOf,
  isMutual,
  isRun,
  typeErrors,
} from '../../scripts/documentation/type-check.js';
import { toolsOf } from './tools.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runner = join(root, 'scripts', 'documentation', 'run-examples.ts');

/** The most blocks that may say why nothing checks them. */
const MOST_NOT_CHECKED = 11;

/** A compiler on a machine with much to do takes its time. */
const PATIENCE = 180_000;

const blocks = allCodeBlocks(root);
const checked = blocks.filter(({ notChecked }) => notChecked === undefined);
const tools = toolsOf(root);
let folder = '';
let wfm: RunningWfm;
let mutual: RunningWfm;

beforeAll(async () => {
  mkdirSync(join(root, 'reports'), { recursive: true });
  folder = mkdtempSync(join(root, 'reports', 'examples-'));
  for (const { path, source } of examples()) writeFileSync(path, source);
  await writeDeviceCertificate(folder);
  wfm = await startWfm({ onboarding: 'auto' });
  mutual = await startWfm({ profile: 'mtls' });
  for (const [name, file] of svidFiles()) copyFileSync(file, join(folder, name));
});

afterAll(async () => {
  await Promise.all([wfm?.close(), mutual?.close()]);
  rmSync(folder, { recursive: true, force: true });
});

function examples() {
  return checked.filter(({ language }) => language === 'ts').map((block) => exampleOf(block, folder));
}

it('TypeScript compiles', { timeout: PATIENCE }, () => {
  expect(typeErrors(root, examples())).toEqual([]);
});

it('TypeScript runs, where it is a whole program', { timeout: PATIENCE }, async () => {
  const programs = examples().filter(isRun);
  const signing = programs.filter((example) => !isMutual(example));
  await run(signing, wfm.url, wfm.caFile);
  expect(signing.length).toBeGreaterThan(10);
});

it('TypeScript of devices with an SVID runs, while the trust bundle is rotated', {
  timeout: PATIENCE,
}, async () => {
  const { mis } = mutual.mtls ?? expect.fail('there is an identity service');
  const programs = examples().filter((example) => isRun(example) && isMutual(example));
  const running = run(programs, mutual.url, mis.url, mutual.caFile);
  await mis.domain.beginRotation();
  await running;
  expect(programs.length).toBeGreaterThan(1);
});

/** Fails when one of the programs does. */
async function run(programs: readonly Example[], ...given: readonly string[]): Promise<void> {
  const options = ['--conditions=margo-contract-source', '--import', 'tsx'];
  const files = programs.map(({ path }) => path);
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [...options, runner, ...given, '--', ...files],
    {
      cwd: folder,
    },
  );
  expect(stderr).toBe('');
}

/** The SVID of the client that the WFM accepts, under the names that the examples use. */
function svidFiles(): [string, string][] {
  const { client, mis } = mutual.mtls ?? expect.fail('there is an identity service');
  return [
    ['svid.pem', client.svidFile],
    ['svid.key', client.keyFile],
    ['bundle.json', mis.bundleFile],
  ];
}

it('shell commands have the commands and options that there are', async () => {
  const shell = checked.filter(({ language }) => language === 'sh');
  expect((await Promise.all(shell.map((block) => checkShell(block, tools)))).flat()).toEqual([]);
});

it('a synopsis names every option', async () => {
  const synopses = checked.filter(isSynopsis);
  expect((await Promise.all(synopses.map((block) => checkSynopsis(block, tools)))).flat()).toEqual([]);
});

it('JSON and YAML can be read', () => {
  const faults = checked.flatMap((block) => {
    const reason = faultOfData(block);
    return reason === undefined ? [] : [`${block.file}:${block.line}: ${reason}`];
  });
  expect(faults).toEqual([]);
});

it('everything else says why nothing checks it', () => {
  const known = new Set(['ts', 'sh', 'json', 'yaml']);
  const other = checked.filter((block) => !known.has(block.language) && !isSynopsis(block));
  const advice =
    'name the language (ts, sh, json, yaml), or put <!-- example not checked: reason --> above it';
  expect(other.map(({ file, line }) => `${file}:${line}: ${advice}`)).toEqual([]);
  expect(blocks.length - checked.length).toBeLessThanOrEqual(MOST_NOT_CHECKED);
});

function isSynopsis({ language, text }: CodeBlock): boolean {
  return language === '' && OWN_COMMANDS.some((command) => text.startsWith(`${command} `));
}

/** The texts of a block: one, or one for each line. */
function jsonTexts(text: string): string[] {
  const lines = text.trim().split('\n');
  return lines.every((line) => line.startsWith('{') && line.endsWith('}')) ? lines : [text];
}

function faultOfData({ language, text }: CodeBlock): string | undefined {
  try {
    if (language === 'json') for (const value of jsonTexts(text)) JSON.parse(value);
    if (language !== 'yaml') return undefined;
    return parseAllDocuments(text).find(({ errors }) => errors.length > 0)?.errors[0]?.message;
  } catch (error) {
    return (error as Error).message;
  }
}
