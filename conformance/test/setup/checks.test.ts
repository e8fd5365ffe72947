import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { realChecks } from '../../src/setup/checks.js';
import { startServer } from '../support/server.js';

test.each([
  ['https://wfm.example:8443', undefined],
  ['http://wfm.example', /HTTPS only/],
  ['wfm', /it is not a URL/],
])('the URL %s', (url, fault) => {
  if (fault === undefined) expect(realChecks.url(url)).toBeUndefined();
  else expect(realChecks.url(url)).toMatch(fault);
});

test('files', () => {
  expect(realChecks.file(path.join('conformance', 'package.json'))).toBeUndefined();
  expect(realChecks.file('none.pem')).toMatch(/There is no such file/);
});

test('a WFM is reached with its CA, and not without', async () => {
  const server = await startServer((_request, response) => response.end());
  try {
    expect(await realChecks.reach(server.url, server.caFile)).toBeUndefined();
    expect(await realChecks.reach(server.url, undefined)).toMatch(/give the root CA of the WFM with --ca/);
    expect(await realChecks.reach(server.url, 'none.pem')).toMatch(/cannot be read/);
  } finally {
    await server.close();
  }
});

test('the token of the operator interface is tried', async () => {
  const server = await startServer((request, response) => {
    response.writeHead(request.headers.authorization === 'Bearer right' ? 200 : 401).end();
  });
  try {
    expect(await realChecks.operator(server.url, 'right', server.caFile)).toBeUndefined();
    expect(await realChecks.operator(server.url, 'wrong', server.caFile)).toMatch(/responded 401; check/);
    vi.stubEnv('MARGO_OPERATOR_TOKEN', '');
    expect(await realChecks.operator(server.url, '', server.caFile)).toMatch(/There is no token/);
    vi.stubEnv('MARGO_OPERATOR_TOKEN', 'right');
    expect(await realChecks.operator(server.url, '', server.caFile)).toBeUndefined();
  } finally {
    vi.unstubAllEnvs();
    await server.close();
  }
});
