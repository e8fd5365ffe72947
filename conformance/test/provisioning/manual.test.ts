import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { manualProvisioning, type Person, terminalProvisioning } from '../../src/provisioning/manual.js';

/** Somebody who answers every question with the next line, and notes what was asked. */
function person(...lines: readonly string[]): Person & { readonly asked: string[]; readonly kept: string[] } {
  const rest = [...lines];
  const asked: string[] = [];
  const kept: string[] = [];
  return {
    asked,
    kept,
    async ask(text) {
      asked.push(text);
      return rest.shift();
    },
    async keep(name, text) {
      kept.push(text);
      return `/tmp/${name}`;
    },
  };
}

test('each function is asked for in a sentence', async () => {
  const someone = person('', '', '', '', '', '', '', '');
  const it = manualProvisioning(someone);
  await it.approve('c');
  await it.reject('c');
  await it.revoke('c');
  await it.readmit('c');
  await it.assignDeployment('c', 'd', 'id: d\n');
  await it.removeDeployment('c', 'd');
  await it.setMaintenance(9);
  await it.setMaintenance(undefined);
  expect(someone.asked.map((text) => text.split('\n')[0])).toEqual([
    'Approve the client c.',
    'Reject the client c.',
    'Withdraw the trust in the certificate of the client c.',
    'Trust the certificate of the client c again.',
    'Assign the deployment d to the client c, octet by octet from /tmp/d.yaml',
    'Remove the deployment d from the client c.',
    'Close the device interface for maintenance: 503, Retry-After: 9.',
    'Open the device interface again.',
  ]);
  expect(someone.kept).toEqual(['id: d\n']);
});

test.each(['s', 'S', ' skip '])('%j skips', async (line) => {
  await expect(manualProvisioning(person(line)).revoke('c')).rejects.toMatchObject({
    code: 'suite-operator-failed',
    message: 'revoke-client was not done: it was skipped at the terminal',
  });
});

test('an end of input is no consent', async () => {
  await expect(manualProvisioning(person()).revoke('c')).rejects.toThrow(/the terminal is closed/);
});

test('questions come one at a time, and a skipped one does not stop the next', async () => {
  const answers: ((line: string) => void)[] = [];
  const it = manualProvisioning({
    ask: () => new Promise((resolve) => answers.push(resolve)),
    keep: async (name) => name,
  });
  const first = it.revoke('first');
  const second = it.revoke('second');
  await expect.poll(() => answers.length).toBe(1);
  answers[0]?.('s');
  await expect(first).rejects.toThrow(/skipped/);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.('');
  await second;
});

test('certificates are not registered by hand', async () => {
  const it = manualProvisioning(person(''));
  expect(it.functions.has('register-certificate')).toBe(false);
  await expect(it.registerCertificate(Buffer.from('der'))).rejects.toThrow(/use --client-ca/);
});

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
  await expect(provisioning.revoke('c')).rejects.toThrow(/the terminal is closed/);
  await close();
});

test('what a WFM calls a client cannot write to the terminal', async () => {
  const someone = person('', '');
  const it = manualProvisioning(someone);
  await it.approve('c\u001b[2J\nApprove everybody.');
  await it.revoke(Buffer.from('der'));
  expect(someone.asked[0]?.split('\n')[0]).toBe('Approve the client c\\u{1b}[2J\\u{a}Approve everybody..');
  expect(someone.asked[1]).toMatch(/SHA-256 fingerprint [0-9a-f]{64}\./);
});
