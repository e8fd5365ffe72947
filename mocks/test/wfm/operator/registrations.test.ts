import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { validators } from '@margo-contract/generated/operator';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningWfm } from '../../../src/wfm/start.js';
import { createIdentity } from '../../support/certificate.js';
import type { ReceivedAnswer } from '../../support/exchange.js';
import { operate, slugOf } from '../../support/operator.js';
import { startTestWfm } from '../../support/wfm.js';

let wfm: RunningWfm;
beforeAll(async () => {
  wfm = await startTestWfm();
});

interface Result {
  readonly index: number;
  readonly outcome: string;
  readonly clientId?: string;
  readonly problem?: {
    readonly type: string;
    readonly status: number;
    readonly errors?: { field: string }[];
  };
}

function resultsOf(answer: ReceivedAnswer): Result[] {
  return answer.json() as unknown as Result[];
}

function linesOf(answer: ReceivedAnswer): Result[] {
  expect(answer.headers['content-type']).toBe('application/x-ndjson');
  const lines = answer.body.toString().trimEnd().split('\n');
  const results = lines.map((line) => JSON.parse(line) as Result);
  for (const result of results) expect(validators.RegistrationResult(result)).toBe(true);
  return results;
}

function summary({ index, outcome, problem }: Result) {
  return [index, outcome, problem?.type.replace(/^.*#/, '') ?? ''];
}

describe('registerClients', () => {
  it('judges each item on its own', async () => {
    const [client, ca, expired, future] = [
      await createIdentity(),
      await createIdentity({ ca: true }),
      await createIdentity({ notAfter: new Date('2021-01-01T00:00:00Z') }),
      await createIdentity({ notBefore: new Date('2049-01-01T00:00:00Z') }),
    ];
    const items = [
      { certificate: client.certificate, label: 'Line 3' },
      { certificate: 'bm90IGEgY2VydGlmaWNhdGU=' },
      { certificate: ca.certificate, kind: 'issuer' },
      { certificate: client.certificate, kind: 'issuer' },
      { certificate: expired.certificate },
      { certificate: future.certificate },
      { certificate: client.certificate },
      { certificate: client.certificate, lable: 'Line 3' },
      { label: 'nothing else' },
      'not an object',
      null,
    ];
    const answer = await operate(wfm, 'registerClients', { body: JSON.stringify(items) });
    expect(answer.status).toBe(200);
    expect(resultsOf(answer).map(summary)).toEqual([
      [0, 'registered', ''],
      [1, 'refused', 'invalid-certificate-format'],
      [2, 'registered', ''],
      [3, 'refused', 'invalid-certificate-format'],
      [4, 'refused', 'invalid-certificate-format'],
      [5, 'registered', ''],
      [6, 'known', ''],
      [7, 'refused', 'semantic-error'],
      [8, 'refused', 'semantic-error'],
      [9, 'refused', 'semantic-error'],
      [10, 'refused', 'semantic-error'],
    ]);
  });

  it('tells the clientIds once more, and moves nobody', async () => {
    const body = JSON.stringify([{ certificate: (await createIdentity()).certificate }]);
    const [first] = resultsOf(await operate(wfm, 'registerClients', { body }));
    const clientId = first?.clientId ?? '';
    await operate(wfm, 'revokeClient', { clientId });
    const [second] = resultsOf(await operate(wfm, 'registerClients', { body }));
    expect([second?.outcome, second?.clientId]).toEqual(['known', clientId]);
    expect((await operate(wfm, 'getClient', { clientId })).json().state).toBe('revoked');
  });

  it('gives issuers no clientId', async () => {
    const { certificate } = await createIdentity({ ca: true });
    const body = JSON.stringify([{ certificate, kind: 'issuer' }]);
    for (const outcome of ['registered', 'known']) {
      const [result] = resultsOf(await operate(wfm, 'registerClients', { body }));
      expect(result?.outcome).toBe(outcome);
      expect(result).not.toHaveProperty('clientId');
    }
  });

  it.each([
    ['nothing', '', 400, 'invalid-request'],
    ['broken JSON', '[{', 400, 'invalid-request'],
    ['no array', '{}', 422, 'semantic-error'],
    ['an empty array', '[]', 422, 'semantic-error'],
    ['more than 1000 items', JSON.stringify(Array(1001).fill({})), 422, 'semantic-error'],
  ])('refuses %s', async (_name, body, status, slug) => {
    const answer = await operate(wfm, 'registerClients', { body });
    expect([answer.status, slugOf(answer)]).toEqual([status, slug]);
  });

  it('refuses a body of more than 4 MiB with 413, declared or not', async () => {
    const body = `["${'x'.repeat(4_194_304)}"]`;
    const chunked = { 'transfer-encoding': 'chunked' };
    for (const headers of [{}, chunked]) {
      expect((await operate(wfm, 'registerClients', { body, headers })).status).toBe(413);
    }
  });
});

describe('registerClientsFromStream', () => {
  it('answers line by line, and starts afresh after a bad one', async () => {
    const [one, other] = [await createIdentity(), await createIdentity()];
    const lines = [
      JSON.stringify({ certificate: one.certificate }),
      '{"certificate":',
      '',
      `{"certificate":"${'A'.repeat(70_000)}"}`,
      '[]',
      JSON.stringify({ certificate: other.certificate, label: 'the last one' }),
    ];
    const answer = await operate(wfm, 'registerClientsFromStream', { body: lines.join('\n') });
    expect(answer.status).toBe(200);
    const results = linesOf(answer);
    expect(results.map(summary)).toEqual([
      [0, 'registered', ''],
      [1, 'refused', 'invalid-request'],
      [3, 'refused', 'about:blank'],
      [4, 'refused', 'semantic-error'],
      [5, 'registered', ''],
    ]);
    expect(results[2]?.problem?.status).toBe(413);
  });

  it('takes more than 1000 lines', async () => {
    const line = JSON.stringify({ certificate: (await createIdentity()).certificate });
    const answer = await operate(wfm, 'registerClientsFromStream', { body: `${line}\n`.repeat(1500) });
    const results = linesOf(answer);
    expect(results.map(({ index }) => index)).toEqual([...Array(1500).keys()]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['registered', ...Array(1499).fill('known')]);
  });

  it('refuses an empty stream with 400 and another type with 415', async () => {
    expect((await operate(wfm, 'registerClientsFromStream')).status).toBe(400);
    const headers = { 'content-type': 'application/json' };
    expect((await operate(wfm, 'registerClientsFromStream', { body: '{}', headers })).status).toBe(415);
  });
});

describe('the stream', () => {
  it('is answered while it is still being sent', async () => {
    const line = `${JSON.stringify({ certificate: (await createIdentity()).certificate })}\n`;
    const outgoing = request(`${wfm.operatorUrl}/operator/v1/clients/stream`, {
      method: 'POST',
      headers: { authorization: `Bearer ${wfm.operatorToken}`, 'content-type': 'application/x-ndjson' },
    });
    outgoing.write(line);
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    const [first] = (await once(incoming, 'data')) as [Buffer];
    expect(first.toString()).toContain('"registered"');
    outgoing.end(line);
    const [second] = (await once(incoming, 'data')) as [Buffer];
    expect(second.toString()).toContain('"known"');
  });

  it('keeps what was answered when the connection breaks', async () => {
    const { certificate } = await createIdentity();
    const outgoing = request(`${wfm.operatorUrl}/operator/v1/clients/stream`, {
      method: 'POST',
      headers: { authorization: `Bearer ${wfm.operatorToken}` },
    });
    outgoing.on('error', () => undefined);
    outgoing.write(`${JSON.stringify({ certificate })}\n`);
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    incoming.on('error', () => undefined);
    await once(incoming, 'data');
    outgoing.destroy();
    const body = JSON.stringify([{ certificate }]);
    expect(resultsOf(await operate(wfm, 'registerClients', { body }))[0]?.outcome).toBe('known');
  });
});
