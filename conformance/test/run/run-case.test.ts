import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { SuiteError } from '../../src/error.js';
import type { Provisioning } from '../../src/provisioning/provisioning.js';
import { noProvisioning } from '../../src/provisioning/provisioning.js';
import { runCase } from '../../src/run/run-case.js';
import { caseOf } from '../support/cases.js';
import { always, contract, onboarding, runSteps, wfmFor } from '../support/run.js';

const getManifest = { operation: 'getStateManifest' };
const wants200 = [{ onboard: {} }, { request: getManifest, expect: { status: 200 } }];

/** An operator's side that notes what it was asked. */
function operator(
  functions: readonly string[],
  calls: string[],
  changes: Partial<Provisioning> = {},
): Provisioning {
  const note =
    (name: string) =>
    async (...args: unknown[]) => {
      calls.push([name, ...args.map(String)].join(' '));
    };
  return {
    ...noProvisioning(),
    functions: new Set(functions as never[]),
    revoke: note('revoke'),
    setMaintenance: note('setMaintenance'),
    ...changes,
  };
}

describe('a case is not run', () => {
  test('when it needs what nothing offers', async () => {
    const steps = [
      { onboard: {} },
      { 'revoke-client': {} },
      { request: getManifest, expect: { status: 403 } },
    ];
    const result = await runSteps(steps, always(200), { members: { needs: ['revoke-client'] } });
    expect(result).toMatchObject({ verdict: 'not-run', evidence: [] });
    expect(result.reason).toBe(
      'it needs revoke-client, which nothing offers; give --operator-url and --operator-token, --operator-exec, --operator-module or --manual',
    );
  });

  test('when the WFM trusts nobody and nobody can tell it to', async () => {
    const steps = [{ onboard: {}, expect: { status: 201 } }];
    const result = await runSteps(steps, always(403));
    expect(result).toMatchObject({ verdict: 'not-run', reason: expect.stringContaining('--client-ca') });
  });

  test.each([429, 503])('when the WFM is overloaded (%i)', async (status) => {
    const result = await runSteps(wants200, onboarding(always(status)));
    expect(result).toMatchObject({
      verdict: 'not-run',
      reason: expect.stringContaining(`answered ${status}`),
    });
  });

  test('when the operator’s side fails', async () => {
    const revoke = () =>
      Promise.reject(new SuiteError('suite-operator-failed', 'The operator interface answered 500'));
    const steps = [
      { onboard: {} },
      { 'revoke-client': {} },
      { request: getManifest, expect: { status: 403 } },
    ];
    const result = await runSteps(steps, onboarding(always(200)), {
      members: { needs: ['revoke-client'] },
      context: { provisioning: operator(['revoke-client'], [], { revoke }) },
    });
    expect(result).toMatchObject({ verdict: 'not-run', reason: 'The operator interface answered 500' });
  });
});

describe('a case is not shown', () => {
  test('when its set-up is refused, which violates a requirement of its own', async () => {
    const result = await runSteps(wants200, always(404));
    expect(result).toMatchObject({ verdict: 'not-shown', through: ['ONB-002'] });
    expect(result.reason).toBe('its set-up failed: POST /api/v1/onboarding was answered 404');
    expect(result.findings).toMatchObject([{ requirements: ['ONB-002'], aside: true, step: 0 }]);
    expect(result.evidence.length).toBe(1);
  });

  test('when onboarding gives no clientId', async () => {
    const result = await runSteps(wants200, always(200, { 'content-type': 'application/json' }, '{}'));
    expect(result).toMatchObject({ verdict: 'not-shown', reason: expect.stringContaining('no clientId') });
  });

  test('when its request was refused for its signature, and it is about something else', async () => {
    const listener = onboarding(always(401));
    const manifest = await runSteps(wants200, listener, { members: { requirements: ['MAN-009'] } });
    expect(manifest).toMatchObject({ verdict: 'not-shown', through: ['SIG-007'] });
    expect(manifest.findings[0]?.expected).toContain('signed with ecdsa-p256-sha256');
    const about = { members: { requirements: ['SIG-007'] } };
    expect((await runSteps(wants200, listener, about)).verdict).toBe('failed');
  });

  test('when a control request is refused as well as what it varies', async () => {
    const varied = [
      { onboard: {} },
      { request: { ...getManifest, sign: { label: 'dev' } }, expect: { status: 200 } },
    ];
    const about = { members: { requirements: ['SIG-010'] } };
    expect(await runSteps(varied, onboarding(always(401)), about)).toMatchObject({
      verdict: 'not-shown',
      through: ['SIG-007'],
      findings: [{ expected: 'success of a control request in which nothing is wrong: getStateManifest' }],
    });
    const only = onboarding((request, response) => {
      const isVaried = String(request.headers['signature-input']).startsWith('dev=');
      always(isVaried ? 401 : 200)(request, response);
    });
    const result = await runSteps(varied, only, about);
    expect(result.findings[0]).toMatchObject({
      requirements: ['SIG-010'],
      actual: 'status 401 Unauthorized',
    });
  });

  test('when a DELETE succeeds that would succeed for any device', async () => {
    const steps = [
      { onboard: {} },
      {
        request: { operation: 'deleteDeviceCapabilities', parameters: { deviceId: '{device.one}' } },
        expect: { status: 404 },
      },
    ];
    const about = { members: { requirements: ['DIG-002'] } };
    expect(await runSteps(steps, onboarding(always(204)), about)).toMatchObject({
      verdict: 'not-shown',
      through: ['CAP-005'],
    });
  });

  test('when a value that it goes on with breaks the contract', async () => {
    const steps = [
      { onboard: {} },
      { request: getManifest, capture: { etag: { header: 'ETag' } } },
      { request: { ...getManifest, headers: { 'If-None-Match': '{etag}' } }, expect: { status: 304 } },
    ];
    const weak = onboarding(always(200, { etag: 'W/"1"' }));
    const result = await runSteps(steps, weak, { members: { requirements: ['CACHE-002'] } });
    expect(result).toMatchObject({ verdict: 'not-shown', through: expect.arrayContaining(['CACHE-001']) });
    expect(result.through).not.toContain('CACHE-002');
    expect(result.reason).toBe('the value for etag violates CACHE-001, so there is nothing to go on with');
  });

  test('when its request succeeds otherwise than it should, and it is about something else', async () => {
    const result = await runSteps(wants200, onboarding(always(204)), {
      members: { requirements: ['MAN-009'] },
    });
    expect(result).toMatchObject({ verdict: 'not-shown', through: ['MAN-001'] });
  });

  test('when the WFM does not know the client that it has just made', async () => {
    const problem = JSON.stringify({
      type: [...contract.problemTypes.keys()].find((uri) => uri.endsWith('#invalid-client')),
    });
    const unknown = onboarding(always(404, { 'content-type': 'application/problem+json' }, problem));
    const steps = [{ onboard: {} }, { request: { ...getManifest, sign: 'none' }, expect: { status: 401 } }];
    expect(await runSteps(steps, unknown)).toMatchObject({
      verdict: 'not-shown',
      through: expect.arrayContaining(['CLI-001']),
    });
  });

  test('when the clientId cannot stand in a path, which is no fault of the suite', async () => {
    const listener = always(201, { 'content-type': 'application/json' }, '{"clientId":"a b/../c"}');
    const result = await runSteps(wants200, listener);
    expect(result).toMatchObject({ verdict: 'not-shown', through: ['CLI-001'] });
    const about = [{ onboard: {}, expect: { status: 201 } }];
    expect((await runSteps(about, listener, { members: { requirements: ['CLI-001'] } })).verdict).toBe(
      'failed',
    );
  });

  test('when the response violates a requirement that it is not about', async () => {
    const result = await runSteps(wants200, onboarding(always(200)), {
      members: { requirements: ['SIG-007'] },
    });
    expect(result.verdict).toBe('not-shown');
    expect(result.findings.map(({ source }) => source)).not.toContain('expectation');
    expect(result.reason).toContain(result.through?.join(', '));
  });

  test('when an earlier response lacked a value that a step needs', async () => {
    const steps = [
      { onboard: {} },
      { request: getManifest, expect: { status: 200 }, capture: { etag: { header: 'ETag' } } },
      { request: { ...getManifest, headers: { 'If-None-Match': '{etag}' } }, expect: { status: 304 } },
    ];
    const result = await runSteps(steps, onboarding(always(200)));
    expect(result).toMatchObject({ verdict: 'not-shown', through: expect.arrayContaining(['CACHE-001']) });
    expect(result.reason).toBe('an earlier response held no value for etag');
  });

  test('by a lack that nothing else found', async () => {
    const steps = [
      { onboard: {}, capture: { digest: { json: '/certificate' } } },
      { connect: { with: 'TLSv1.3', ca: '{digest}' }, expect: { connection: 'accepted' } },
    ];
    const result = await runSteps(steps, onboarding(always(200)));
    expect(result).toMatchObject({
      verdict: 'not-shown',
      through: ['CLI-001'],
      findings: [{ step: 0, aside: true, expected: 'a value for digest to go on with' }],
    });
  });
});

test('what follows a failure says nothing of other requirements', async () => {
  const steps = [
    ...wants200,
    { request: getManifest, expect: { requirements: ['MAN-005'], status: 200 } },
    { request: getManifest, expect: { requirements: ['SIG-011'], status: 200 } },
  ];
  const members = { requirements: ['SIG-011', 'MAN-005'] };
  const result = await runSteps(steps, onboarding(always(500)), { members });
  const found = result.findings.filter(({ source }) => source === 'expectation');
  expect(found.map(({ step, requirements }) => [step, requirements])).toEqual([
    [1, ['SIG-011']],
    [3, ['SIG-011']],
  ]);
});

test('what the contract is known to be broken at is not told again by an expectation', async () => {
  const manifest = JSON.stringify({ manifestVersion: 0, bundle: null, deployments: [] });
  const expected = { status: 200, json: { '/manifestVersion': 1, '/bundle/digest': { type: 'string' } } };
  const steps = [{ onboard: {} }, { request: getManifest, expect: expected }];
  const result = await runSteps(steps, onboarding(always(200, {}, manifest)));
  const found = result.findings.map(({ source, expected: wanted }) => `${source} ${wanted}`);
  expect(found).not.toContain('expectation /manifestVersion: 1');
  expect(found).toContain('expectation /bundle/digest: a value of type string');
});

describe('a case fails', () => {
  test('by the status, with the first requirement of the case', async () => {
    const members = { requirements: ['MAN-001', 'SIG-011'] };
    const result = await runSteps(wants200, onboarding(always(204)), { members });
    expect(result.verdict).toBe('failed');
    expect(result.findings[0]).toMatchObject({
      requirements: ['MAN-001'],
      level: 'MUST',
      expected: 'status 200 OK',
      actual: 'status 204 No Content',
      step: 1,
      source: 'expectation',
    });
  });

  test('when the connection breaks instead of a response', async () => {
    const result = await runSteps(
      wants200,
      onboarding((request) => request.socket.destroy()),
    );
    expect(result).toMatchObject({ verdict: 'failed', findings: [{ expected: 'a response' }] });
  });

  test('when there is no answer in time', async () => {
    const context = { limits: { timeout: 50, body: 1000 } };
    const steps = [{ request: { operation: 'getRootCertificate' }, expect: { status: 200 } }];
    const result = await runSteps(steps, (request) => request.resume(), { context });
    expect(result.findings[0]?.actual).toContain('no complete answer came within 0.05 s');
  });

  test('when there is no answer in time, without waiting for the next ones', async () => {
    const context = { limits: { timeout: 50, body: 1000 } };
    const step = { request: { operation: 'getRootCertificate' }, expect: { status: 200 } };
    const result = await runSteps([step, step, step], (request) => request.resume(), { context });
    expect(result.verdict).toBe('failed');
    expect(result.evidence).toHaveLength(1);
  });

  test('when the response is endless', async () => {
    const context = { limits: { timeout: 5_000, body: 1000 } };
    const steps = [{ request: { operation: 'getRootCertificate' }, expect: { status: 200 } }];
    const result = await runSteps(steps, always(200, {}, 'x'.repeat(5000)), { context });
    expect(result.findings[0]?.actual).toContain('longer than 1000 octets');
  });

  test('when its set-up is refused for what it is about', async () => {
    const result = await runSteps(wants200, always(401), { members: { requirements: ['SIG-007'] } });
    expect(result).toMatchObject({
      verdict: 'failed',
      findings: [{ requirements: ['SIG-007'], aside: false }],
    });
  });
});

test('a response in the set-up that breaks the contract fails its requirement, not the case', async () => {
  const listener = always(201, { 'content-type': 'text/html' }, '{"clientId":"it"}');
  const steps = [{ onboard: {} }, { request: getManifest, expect: { status: 201 } }];
  const result = await runSteps(steps, listener);
  const aside = result.findings.filter(({ step }) => step === 0);
  expect(aside).toMatchObject([{ requirements: ['ONB-002'], aside: true, source: 'contract' }]);
  expect(result.findings.filter(({ step }) => step === 1).every(({ aside: it }) => !it)).toBe(true);
});

test('a finding is as grave as the gravest of its requirements, or less where an erratum says so', async () => {
  const should = { members: { requirements: ['ONB-007', 'CACHE-008'] } };
  expect((await runSteps(wants200, onboarding(always(500)), should)).verdict).toBe('warned');
  const softened = [{ onboard: {} }, { request: getManifest, expect: { level: 'SHOULD', status: 401 } }];
  const listener = onboarding(always(204));
  const levels = (await runSteps(softened, listener)).findings.filter(
    ({ source }) => source === 'expectation',
  );
  expect(levels.map(({ level }) => level)).toEqual(['SHOULD']);
});

test('a case is not applicable when the response lacks what it is about', async () => {
  const applies = { header: 'Content-Encoding', otherwise: 'It is not coded.' };
  const steps = [{ request: { operation: 'getRootCertificate' }, applies, expect: { status: 200 } }];
  expect(await runSteps(steps, always(500))).toMatchObject({
    verdict: 'not-applicable',
    reason: 'It is not coded.',
  });
});

test('a case is not applicable when the response has another status that is right too', async () => {
  const applies = { status: 403, otherwise: 'It asks nobody.' };
  const steps = [{ onboard: { register: false }, applies, expect: { status: [201, 403] } }];
  const admitted = await runSteps(steps, onboarding(always(200)));
  expect(admitted).toMatchObject({ verdict: 'not-applicable', reason: 'It asks nobody.' });
  expect((await runSteps(steps, always(500))).verdict).toBe('failed');
});

test('a fault of the suite is an error, never a finding', async () => {
  const steps = [{ request: { operation: 'noSuchOperation' }, expect: { status: 200 } }];
  const result = await runSteps(steps, always(200));
  expect(result).toMatchObject({ verdict: 'error', findings: [] });
  expect(result.reason).toBe('the suite failed: the contract has no operation noSuchOperation');
});

test('what is sent again is the same, octet for octet', async () => {
  const seen: string[] = [];
  const steps = [
    { onboard: {} },
    { name: 'first', request: getManifest, expect: { status: 204 } },
    { resend: 'first', expect: { status: 204 } },
  ];
  await runSteps(
    steps,
    onboarding((request, response) => {
      seen.push(JSON.stringify([request.method, request.url, request.rawHeaders]));
      response.writeHead(204).end();
    }),
  );
  expect(seen.length).toBe(2);
  expect(seen[0]).toBe(seen[1]);
});

test('maintenance is switched off after the case, whatever happened', async () => {
  const calls: string[] = [];
  const steps = [
    { 'set-maintenance': { on: true, retryAfterSeconds: 7 } },
    { onboard: {}, expect: { status: 503 } },
  ];
  const result = await runSteps(steps, always(200), {
    members: { needs: ['set-maintenance'] },
    context: { provisioning: operator(['set-maintenance'], calls) },
  });
  expect(result.verdict).toBe('failed');
  expect(calls).toEqual(['setMaintenance 7', 'setMaintenance undefined']);
});

test('an operator that cannot switch maintenance off again is an error', async () => {
  const setMaintenance = (seconds?: number) =>
    seconds === undefined ? Promise.reject(new Error('gone')) : Promise.resolve();
  const steps = [{ 'set-maintenance': { on: true } }, { onboard: {}, expect: { status: 200 } }];
  const result = await runSteps(steps, always(204), {
    members: { needs: ['set-maintenance'] },
    context: { provisioning: operator(['set-maintenance'], [], { setMaintenance }) },
  });
  expect(result.reason).toBe('maintenance could not be switched off again: gone');
});

test('against a closed port a case finds no answer', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, 'localhost', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const item = await caseOf([{ request: { operation: 'getRootCertificate' }, expect: { status: 200 } }]);
  const server = { url: `https://localhost:${port}`, port, ca: '', caFile: '', close: async () => {} };
  const result = await runCase(item, wfmFor(server));
  expect(result).toMatchObject({ verdict: 'failed', findings: [{ expected: 'a response' }] });
});

test('a request of the suite that breaks the contract is its own error, whatever the WFM makes of it', async () => {
  const body = { example: 'device', set: { '/kind': 'Nonsense' } };
  const report = { operation: 'createDeviceCapabilities', parameters: { deviceId: 'a' }, body };
  const wanted = { request: report, expect: { status: 201 } };
  const result = await runSteps([{ onboard: {} }, wanted], onboarding(always(201)));
  expect(result.verdict).toBe('error');
  expect(result.reason).toMatch(
    /^the suite sent a request that breaks the contract, POST .*: .* \/kind must/,
  );
  const refused = { request: report, expect: { status: 422 } };
  expect((await runSteps([{ onboard: {} }, refused], onboarding(always(422)))).verdict).not.toBe('error');
});

test('a certificate can be registered before its client onboards', async () => {
  const calls: string[] = [];
  const registerCertificate = async () => 'registered-7';
  const provisioning = operator(['register-certificate', 'revoke-client'], calls, { registerCertificate });
  const steps = [
    { 'register-certificate': {} },
    { 'revoke-client': {} },
    { onboard: {}, expect: { status: 403 } },
  ];
  const members = { needs: ['register-certificate', 'revoke-client'] };
  const result = await runSteps(steps, always(403), { members, context: { provisioning } });
  expect(result.verdict).toBe('passed');
  expect(calls).toEqual(['revoke registered-7']);
});

test('a handshake can be made to trust one certificate only', async () => {
  const certificate = 'MIIB';
  const listener = always(200, { 'content-type': 'application/json' }, JSON.stringify({ certificate }));
  const steps = [
    { request: { operation: 'getRootCertificate' }, capture: { root: { json: '/certificate' } } },
    { connect: { with: 'TLSv1.3', ca: '{root}' }, expect: { connection: 'accepted' } },
  ];
  expect((await runSteps(steps, listener)).verdict).toBe('failed');
});
