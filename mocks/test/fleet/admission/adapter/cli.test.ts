import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdapterAdmission } from '../../../../src/fleet/admission/adapter.js';

const GREETING = '{"adapter":"margo-operator-adapter/1","functions":["register-certificate"]}';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'margo-fleet-adapter-'));
});
afterAll(() => rm(directory, { recursive: true }));

/** A program that greets, and responds to each line with what an expression makes of the call. */
async function adapter(greeting: string, response: string): Promise<string> {
  const file = join(directory, `${Math.random()}.cjs`);
  await writeFile(
    file,
    `console.log(${JSON.stringify(greeting)});
     require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
       require('node:fs').appendFileSync(${JSON.stringify(`${file}.calls`)}, line + '\\n');
       const call = JSON.parse(line);
       console.log(${response});
     });`,
  );
  return file;
}

const command = (file: string) => `"${process.execPath}" "${file}"`;

describe('registering through an adapter', () => {
  it('calls the one function for each device, and waits for all', async () => {
    const file = await adapter(GREETING, 'JSON.stringify({ id: call.id, result: null })');
    const admission = await createAdapterAdmission(command(file), () => undefined);
    await admission.admit([{ certificate: 'one' }, { spiffeId: 'two' }]);
    await admission.close();
    const calls = (await readFile(`${file}.calls`, 'utf8')).trim().split('\n');
    expect(calls.map((line) => JSON.parse(line))).toEqual([
      { id: 1, function: 'register-certificate', certificate: 'one' },
      { id: 2, function: 'register-certificate', spiffeId: 'two' },
    ]);
  });

  it.each([
    ['refuses', GREETING, 'JSON.stringify({ id: call.id, error: "no room" })', /refused a device: no room/],
    ['ends early', GREETING, 'process.exit(3)', /ended with exit status 3/],
    ['writes nonsense', GREETING, '"nonsense"', /no JSON object/],
    ['writes without end', GREETING, '"x".repeat(100000)', /more than 65536/],
    ['greets as somebody else', '{"adapter":"x"}', 'null', /does not greet/],
    ['cannot register', '{"adapter":"margo-operator-adapter/1","functions":[]}', 'null', /does not offer/],
    ['settles for ever', `${GREETING.slice(0, -1)},"settleSeconds":1e9}`, 'null', /settleSeconds/],
  ])('fails with one that %s', async (_, greeting, response, reason) => {
    const file = await adapter(greeting, response);
    const registered = (async () => {
      const admission = await createAdapterAdmission(command(file), () => undefined);
      try {
        await admission.admit([{ certificate: 'one' }]);
      } finally {
        await admission.close();
      }
    })();
    await expect(registered).rejects.toMatchObject({
      code: 'mock-fleet-not-admitted',
      message: expect.stringMatching(reason),
    });
  });
});
