import { describe, expect, it } from 'vitest';
import { exchange, NOW } from '../support/client.js';
import { CLIENTS, capabilities, DEPLOYMENT, status, testWfm } from '../support/wfm.js';

const report = { method: 'PUT', target: `${CLIENTS}/capabilities/gw` } as const;
const text = JSON.stringify(capabilities('gw'));

describe('a signed body', () => {
  it.each([
    ['that is not UTF-8', Buffer.from(text.replace('Ferrow', 'F\x80rrow'), 'latin1')],
    ['with a member that occurs twice', text.replace('{', '{"kind":"DeviceCapabilitiesManifest",')],
    ['with a member that occurs twice, once escaped', text.replace('{', '{"\\u006bind":"x",')],
    ['that nests too deep', text.replace('{', `{"x":${'['.repeat(100)}${']'.repeat(100)},`)],
    ['with a number that is out of range', text.replace('{', '{"x":1e999,')],
    ['with a byte order mark', `\ufeff${text}`],
    ['that breaks off', text.slice(0, -1)],
  ])('%s is refused with 400', async (_, body) => {
    const { wfm, key, calls } = testWfm();
    const answer = await exchange(wfm, key, { ...report, body });
    expect([answer.status, answer.problem]).toEqual([400, 'invalid-request']);
    expect(calls).toEqual([]);
  });

  it('keeps integers of more than 53 bits whole', async () => {
    const { wfm, key, calls } = testWfm();
    const body = JSON.stringify(status()).replace('{', '{"x":9007199254740993,');
    const target = `${CLIENTS}/deployments/${DEPLOYMENT}/status`;
    expect((await exchange(wfm, key, { method: 'POST', target, body })).status).toBe(201);
    expect(calls).toMatchObject([{ status: { x: 9_007_199_254_740_993n } }]);
  });
});

describe('the clock of a client', () => {
  it.each([
    [-300, 200],
    [-301, 401],
    [60, 200],
    [61, 401],
  ])('that is off by %i s leads to %i', async (seconds, expected) => {
    const { wfm, key } = testWfm();
    const now = new Date(NOW.getTime() + seconds * 1000);
    expect((await exchange(wfm, key, { target: `${CLIENTS}/deployments`, now })).status).toBe(expected);
  });
});
