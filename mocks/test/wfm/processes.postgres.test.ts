import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFleet } from '../../src/fleet/run.js';
import { type RunningCommand, readyLine, startCommand, stopCommand } from '../support/command.js';
import { createDatabase, dropDatabases } from '../support/postgres.js';

let command: RunningCommand;
let ready: Record<string, string>;
beforeAll(async () => {
  command = startCommand('wfm', '--processes', '2', '--store', await createDatabase());
  ready = await readyLine(command);
});
afterAll(dropDatabases);

describe('a WFM of two processes', () => {
  it('serves devices at one port, whichever process they come to', async () => {
    const { url: wfm = '', ca = '' } = ready;
    const summary = await runFleet({
      wfm,
      ca: await readFile(ca, 'utf8'),
      devices: 6,
      everyMilliseconds: 200,
      forMilliseconds: 1000,
      signal: new AbortController().signal,
    });
    expect(summary).toMatchObject({ onboarded: 6, failures: [], handshakes: 0 });
    expect(summary.responses['304']).toBeGreaterThan(0);
  });

  it('has one operator interface, which knows the devices of both', async () => {
    const { operatorUrl, operatorToken } = ready;
    const headers = { authorization: `Bearer ${operatorToken}` };
    const lists = await Promise.all(
      [1, 2, 3].map(async () => {
        const response = await fetch(`${operatorUrl}/operator/v1/clients`, {
          headers: { ...headers, connection: 'close' },
        });
        return ((await response.json()) as { clients: unknown[] }).clients.length;
      }),
    );
    expect(lists).toEqual([6, 6, 6]);
  });

  it('stops when it is told to', async () => {
    expect(await stopCommand(command)).toBe(0);
  });
});
