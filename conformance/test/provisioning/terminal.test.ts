import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { terminalProvisioning } from '../../src/provisioning/terminal.js';

test('a person is shown the file to upload, which is gone afterwards', async () => {
  const input = new PassThrough();
  const output = new PassThrough().setEncoding('utf8');
  const { provisioning, close } = await terminalProvisioning(input, output);
  const assigned = provisioning.assignDeployment('c', '../d', 'id: d\n');
  const shown: string = (await output[Symbol.asyncIterator]().next()).value;
  const file = /octet by octet from (.+)/.exec(shown)?.[1] ?? '';
  expect(await readFile(file, 'utf8')).toBe('id: d\n');
  input.write('\n');
  await assigned;
  await close();
  expect(existsSync(file)).toBe(false);
});

test('when the input ends, nothing is taken as done', async () => {
  const input = new PassThrough();
  const { provisioning, close } = await terminalProvisioning(input, new PassThrough());
  input.end();
  await expect(provisioning.revoke('c')).rejects.toThrow(/nobody is at the terminal/);
  await close();
});
