import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { type OperationId, operations } from '@margo-contract/generated/operator';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningWfm } from '../../../src/wfm/start.js';
import { createMemoryStore } from '../../../src/wfm/store/memory/store.js';
import { WATCHER } from '../../support/documents.js';
import { exchange } from '../../support/exchange.js';
import { checkAnswer, operate, slugOf } from '../../support/operator.js';
import { startTestWfm } from '../../support/wfm.js';

const OPERATION_IDS = Object.keys(operations) as OperationId[];

let wfm: RunningWfm;
beforeAll(async () => {
  wfm = await startTestWfm();
});

describe.each(OPERATION_IDS)('%s', (operationId) => {
  it('wants the token before it looks at anything else', async () => {
    const names = { clientId: 'nobody', deploymentId: WATCHER };
    const wrong = await operate(wfm, operationId, { ...names, token: 'wrong', query: '?unknown=1' });
    expect([wrong.status, wrong.headers['www-authenticate']]).toEqual([401, 'Bearer error="invalid_token"']);
    for (const authorization of ['', 'Basic YTpi', 'Bearer', `Bearer  `, wfm.operatorToken]) {
      const answer = await operate(wfm, operationId, { ...names, headers: { authorization } });
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    }
  });

  it('answers 405 to other methods of its path, with the ones it has', async () => {
    const path = operations[operationId].path.replace(/\{\w+\}/g, 'x');
    const answer = await exchange({ method: 'PATCH', url: `${wfm.operatorUrl}${path}` });
    expect(answer.status).toBe(405);
    checkAnswer(operationId, answer);
    expect(answer.headers.allow?.split(', ')).toContain(operations[operationId].method);
  });
});

describe('the operator interface', () => {
  it('answers 404 at paths that it does not have', async () => {
    for (const path of [
      '/',
      '/operator/v1',
      '/operator/v1/clients/',
      '/api/v1/onboarding',
      '/operator/v1/clients/%',
    ]) {
      const answer = await exchange({ method: 'GET', url: `${wfm.operatorUrl}${path}` });
      expect([answer.status, slugOf(answer)]).toEqual([404, 'about:blank']);
    }
  });

  it('takes a request target in absolute form as the same path', async () => {
    const { hostname: host, port } = new URL(wfm.operatorUrl);
    const headers = { authorization: `Bearer ${wfm.operatorToken}` };
    const path = `${wfm.operatorUrl}/operator/v1/maintenance`;
    const outgoing = request({ host, port, path, headers, agent: false }).end();
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    incoming.resume();
    expect(incoming.statusCode).toBe(200);
  });

  it('answers HEAD like GET without the body', async () => {
    const headers = { authorization: `Bearer ${wfm.operatorToken}` };
    const url = `${wfm.operatorUrl}/operator/v1/maintenance`;
    const answer = await exchange({ method: 'HEAD', url, headers });
    expect([answer.status, answer.body.length, answer.headers['content-length']]).toEqual([200, 0, '17']);
  });

  it('is not on the listener of the device interface, nor the other way round', async () => {
    const answer = await exchange({ method: 'GET', url: `${wfm.url}/operator/v1/clients`, ca: wfm.ca });
    expect(answer.status).toBe(404);
  });

  it('refuses query parameters where there are none', async () => {
    expect((await operate(wfm, 'getMaintenance')).status).toBe(200);
    const answer = await exchange({
      method: 'GET',
      url: `${wfm.operatorUrl}/operator/v1/clients?secret=x`,
      headers: { authorization: `Bearer ${wfm.operatorToken}` },
    });
    expect(answer.json().instance).toBe('/operator/v1/clients?secret=x');
    expect(answer.status).toBe(400);
  });

  it('says nothing of a failure but that it happened, and logs it', async () => {
    const store = createMemoryStore();
    const list = () => Promise.reject(new Error('the disk burns'));
    const lines: string[] = [];
    const log = (line: string) => lines.push(line);
    const broken = await startTestWfm({ store: { ...store, clients: { ...store.clients, list } }, log });
    const answer = await operate(broken, 'listClients');
    expect([answer.status, answer.json().retryable]).toEqual([500, true]);
    expect(answer.body.toString()).not.toContain('disk');
    expect(lines.join('\n')).toContain('the disk burns');
    expect(lines.join('\n')).not.toContain(broken.operatorToken);
  });
});
