import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadOperatorModule } from '../../src/provisioning/module.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-module-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function moduleFile(name: string, text: string): Promise<string> {
  const file = path.join(folder, `${name}.mjs`);
  await writeFile(file, text);
  return file;
}

test('what a module exports is offered, and called with the members of the call', async () => {
  const file = await moduleFile(
    'good',
    `export const calls = [];
     export async function registerCertificate({ certificate }) { return { clientId: 'for ' + certificate }; }
     export async function setMaintenance(call) { calls.push(call); }
     export async function close() { calls.push('closed'); }`,
  );
  const { provisioning, close } = await loadOperatorModule(file);
  expect([...provisioning.functions]).toEqual(['register-certificate', 'set-maintenance']);
  expect(await provisioning.registerCertificate(Buffer.from('der'))).toBe('for ZGVy');
  await provisioning.setMaintenance(undefined);
  await close();
  const { calls } = await import(pathToFileURL(file).href);
  expect(calls).toEqual([{ function: 'set-maintenance', retryAfterSeconds: null }, 'closed']);
});

test('what a function throws is told', async () => {
  const file = await moduleFile(
    'throws',
    `export function revokeClient() { throw new Error('no such client'); }`,
  );
  const { provisioning } = await loadOperatorModule(file);
  await expect(provisioning.revoke('c')).rejects.toMatchObject({
    code: 'suite-operator-failed',
    message: expect.stringMatching(/^revokeClient of .*throws\.mjs reports: no such client$/),
  });
});

test('an id has to be a string', async () => {
  const file = await moduleFile(
    'number',
    'export const registerCertificate = async () => ({ clientId: 9 });',
  );
  const { provisioning } = await loadOperatorModule(file);
  await expect(provisioning.registerCertificate(Buffer.from('der'))).rejects.toThrow(/is no string/);
});

test.each([
  ['broken', 'export const = 1;', /cannot be loaded/],
  ['empty', 'export const other = 1;', /exports none of the functions registerCertificate, approveClient/],
  ['wrong', 'export const revokeClient = true;', /exports revokeClient, which is not a function/],
])('a module that is %s is refused', async (name, text, message) => {
  const file = await moduleFile(name, text);
  await expect(loadOperatorModule(file)).rejects.toMatchObject({ code: 'suite-adapter-failed', message });
});

test('a file that is not there is named', async () => {
  await expect(loadOperatorModule('none.mjs')).rejects.toThrow(/operator module none\.mjs cannot be loaded/);
});

test('a module is told which functions to export, and may say how its WFM works', async () => {
  const file = await moduleFile(
    'traits',
    `export const settleSeconds = 0.01; export const documents = 'generated'; export function revokeClient() {}`,
  );
  const { provisioning } = await loadOperatorModule(file);
  expect(provisioning.documents).toBe('generated');
  expect(provisioning.adviceFor(['register-certificate'])).toMatch(
    /^export registerCertificate from .*traits\.mjs$/,
  );
  const wrong = await moduleFile(
    'slow',
    'export const settleSeconds = 1e9; export function revokeClient() {}',
  );
  await expect(loadOperatorModule(wrong)).rejects.toThrow(/"settleSeconds" has to be/);
});
