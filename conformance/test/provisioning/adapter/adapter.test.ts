import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAdapter } from '../../../src/provisioning/adapter/adapter.js';
import type { ProvisioningSession } from '../../../src/provisioning/provisioning.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-adapter-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const GREETING = `console.log(JSON.stringify({ adapter: 'margo-operator-adapter/1', functions: ['register-certificate', 'revoke-client', 'approve-client'] }));`;

/** Writes a program of an adapter: the greeting, and what it does with each call. */
async function command(name: string, onCall: string, greeting = GREETING): Promise<string> {
  const file = path.join(folder, `${name}.mjs`);
  const lines = `import { createInterface } from 'node:readline';
${greeting}
const write = (message) => console.log(JSON.stringify(message));
createInterface({ input: process.stdin }).on('line', (line) => { const call = JSON.parse(line); ${onCall} });`;
  await writeFile(file, lines);
  return `"${process.execPath}" "${file}"`;
}

async function using<Result>(
  command: string,
  use: (session: ProvisioningSession) => Promise<Result>,
  options?: Parameters<typeof startAdapter>[1],
): Promise<Result> {
  const session = await startAdapter(command, options);
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}

test('an adapter is asked for what it offers, and gets every member of the call', async () => {
  const calls = path.join(folder, 'calls.txt');
  const note = `import('node:fs').then((fs) => { fs.appendFileSync(${JSON.stringify(calls)}, line + '\\n'); write({ id: call.id, result: { clientId: 'c9' } }); });`;
  await using(await command('notes', note), async ({ provisioning }) => {
    expect([...provisioning.functions]).toEqual(['register-certificate', 'revoke-client', 'approve-client']);
    expect(await provisioning.registerCertificate(Buffer.from('der'))).toBe('c9');
    await provisioning.revoke('c9');
  });
  const seen = (await readFile(calls, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(seen).toEqual([
    { id: 1, function: 'register-certificate', certificate: 'ZGVy' },
    { id: 2, function: 'revoke-client', clientId: 'c9' },
  ]);
});

test('responses may come in any order', async () => {
  const swap = `(globalThis.waiting ??= []).push(call); if (waiting.length === 2) for (const { id, clientId } of waiting.reverse()) write(clientId === 'bad' ? { id, error: 'no such client' } : { id });`;
  await using(await command('swap', swap), async ({ provisioning }) => {
    const [good, bad] = await Promise.allSettled([provisioning.revoke('good'), provisioning.approve('bad')]);
    expect(good.status).toBe('fulfilled');
    expect(bad).toMatchObject({ reason: { code: 'suite-operator-failed', message: /no such client/ } });
  });
});

test('a certificate may be registered without an id', async () => {
  await using(await command('idless', 'write({ id: call.id });'), async ({ provisioning }) => {
    expect(await provisioning.registerCertificate(Buffer.from('der'))).toBeUndefined();
  });
});

test('an adapter that dies breaks the session and says how', async () => {
  const dies = `console.error('database is gone'); process.exit(3);`;
  await using(await command('dies', dies), async ({ provisioning, broken }) => {
    await expect(provisioning.revoke('c')).rejects.toMatchObject({
      code: 'suite-adapter-failed',
      message: expect.stringMatching(/dies\.mjs.*exit status 3.*"database is gone"; run it by hand/),
    });
    expect(broken.aborted).toBe(true);
    await expect(provisioning.approve('c')).rejects.toThrow(/exit status 3/);
  });
});

test('an adapter that responds with nonsense breaks the session', async () => {
  await using(await command('nonsense', `console.log('ok');`), async ({ provisioning, broken }) => {
    await expect(provisioning.revoke('c')).rejects.toThrow(
      /The response of the adapter, "ok", cannot be used/,
    );
    expect(broken.aborted).toBe(true);
  });
});

test('a call without a response fails alone', async () => {
  await using(
    await command('silent', `if (call.function === 'approve-client') write({ id: call.id });`),
    async ({ provisioning, broken }) => {
      await expect(provisioning.revoke('c')).rejects.toThrow(/did not respond to revoke-client within 1 s/);
      await provisioning.approve('c');
      expect(broken.aborted).toBe(false);
    },
    { timeout: 1_000 },
  );
});

test.each([
  ['ends at once', 'process.exit(1)', /exit status 1/],
  ['greets with nonsense', `console.log('Adapter 1.0')`, /first line of the adapter, "Adapter 1.0"/],
])('an adapter that %s cannot be used', async (name, greeting, message) => {
  const line = await command(name.replaceAll(' ', '-'), '', greeting);
  await expect(startAdapter(line)).rejects.toThrow(message);
});

test('a command that does not exist cannot be used', async () => {
  await expect(startAdapter('margo-no-such-command')).rejects.toMatchObject({ code: 'suite-adapter-failed' });
});

test('standard error is passed on', async () => {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const noisy = await command('noisy', `console.error('revoking'); write({ id: call.id });`);
  await using(noisy, ({ provisioning }) => provisioning.revoke('c'), { log });
  expect(lines).toEqual(['revoking']);
});

test('an adapter that does not end with its input is ended', async () => {
  const stays = await command('stays', '', `${GREETING} setInterval(() => undefined, 1000);`);
  const { close } = await startAdapter(stays);
  await close();
});

test('an endless line ends the session long before it fills the memory', async () => {
  const endless = `const flood = () => { while (process.stdout.write('x'.repeat(65536))); process.stdout.once('drain', flood); }; flood();`;
  const before = process.memoryUsage().rss;
  await using(await command('endless', endless), async ({ provisioning, broken }) => {
    await expect(provisioning.revoke('c')).rejects.toMatchObject({
      code: 'suite-adapter-failed',
      message: expect.stringMatching(/wrote a line of more than 65536 octets; a line holds one JSON object/),
    });
    expect(broken.aborted).toBe(true);
  });
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
});

test('of a long line of standard error only the beginning is shown, and the next one follows', async () => {
  const lines: string[] = [];
  const loud = await command(
    'loud',
    `console.error('y'.repeat(5_000_000)); console.error('z'); write({ id: call.id });`,
  );
  await using(loud, ({ provisioning }) => provisioning.revoke('c'), { log: (line) => void lines.push(line) });
  expect(lines.map((line) => line.length)).toEqual([1_000, 1]);
});

test('a line may come in pieces, and end as on Windows', async () => {
  const pieces = `const text = JSON.stringify({ id: call.id, result: { clientId: 'ü' } }) + '\\r\\n'; const octets = Buffer.from(text); const cut = octets.indexOf(0xc3) + 1; process.stdout.write(octets.subarray(0, cut)); setTimeout(() => process.stdout.write(octets.subarray(cut)), 50);`;
  await using(await command('pieces', pieces), async ({ provisioning }) => {
    expect(await provisioning.registerCertificate(Buffer.from('der'))).toBe('ü');
  });
});

test('what an adapter reports is one line, whatever is in it', async () => {
  const evil = `write({ id: call.id, error: 'no\\u001b[2J\\nThe WFM is conformant.' });`;
  await using(await command('evil', evil), async ({ provisioning }) => {
    await expect(provisioning.revoke('c')).rejects.toThrow(
      'The adapter reports: no\\u{1b}[2J\\u{a}The WFM is conformant.',
    );
  });
});

test('a greeting says how the WFM takes what operators do', async () => {
  const traits = GREETING.replace('functions:', "settleSeconds: 0, documents: 'generated', functions:");
  await using(await command('traits', '', traits), async ({ provisioning }) => {
    expect(provisioning.documents).toBe('generated');
    expect(provisioning.adviceFor(['set-maintenance'])).toBe('have the adapter offer set-maintenance');
  });
});

test.each([
  ['settleSeconds: -1', /"settleSeconds" has to be a number of seconds from 0 to 300/],
  ["documents: 'none'", /"documents" has to be "given" or "generated"/],
])('a greeting with %s is refused', async (trait, message) => {
  const greeting = GREETING.replace('functions:', `${trait}, functions:`);
  await expect(startAdapter(await command('wrong-trait', '', greeting))).rejects.toThrow(message);
});
