import { describe, expect, it } from 'vitest';
import type { RequestLog, RequestLogLine, ResponseMeasurement } from '../../src/index.js';
import { testCertificate } from '../support/certificate.js';
import { type Exchange, exchange, newKey } from '../support/client.js';
import {
  CLIENTS,
  capabilities,
  DEPLOYMENT,
  DIGEST,
  status,
  type TestWfmOptions,
  testWfm,
} from '../support/wfm.js';

const REPORT: Exchange = {
  method: 'PUT',
  target: `${CLIENTS}/capabilities/gw`,
  body: JSON.stringify(capabilities('gw')),
};

type Line = readonly [level: string, line: RequestLogLine, message: string];

function watched(options: TestWfmOptions = {}) {
  const lines: Line[] = [];
  const measurements: ResponseMeasurement[] = [];
  let milliseconds = 0;
  const write = (level: string) => (line: RequestLogLine, message: string) =>
    void lines.push([level, line, message]);
  const log: RequestLog = { info: write('info'), warn: write('warn'), error: write('error') };
  const stopwatch = () => {
    milliseconds += 1.5;
    return milliseconds;
  };
  const onResponse = (measurement: ResponseMeasurement) => void measurements.push(measurement);
  return { ...testWfm({ log, onResponse, stopwatch, ...options }), lines, measurements };
}

describe('the log', () => {
  it('gets one line for each request', async () => {
    const { wfm, key, lines } = watched({
      override: { getStateManifest: () => Promise.reject(new Error('inside')) },
    });
    await exchange(wfm, key, REPORT);
    await exchange(wfm, key, { ...REPORT, key: newKey() });
    await exchange(wfm, key, { target: `${CLIENTS}/deployments` });
    await exchange(wfm, key, { target: '/nowhere', unsigned: true });
    const common = { durationMilliseconds: 1.5 };
    const put = { operationId: 'replaceDeviceCapabilities', clientId: 'client-1', ...common };
    expect(lines.map(([level, line]) => [level, line])).toEqual([
      ['info', { ...put, status: 201 }],
      ['warn', { ...put, status: 401, problemType: 'signature-verification-failed' }],
      ['error', { ...put, operationId: 'getStateManifest', status: 500, problemType: 'about:blank' }],
      ['warn', { ...common, status: 404, problemType: 'about:blank' }],
    ]);
  });

  it('names the client that was onboarded, and none that is unknown', async () => {
    const { base64, privateKey } = await testCertificate();
    const { wfm, key, lines } = watched();
    const body = {
      apiVersion: 'onboarding.margo.org/v1alpha1',
      kind: 'OnboardingRequest',
      certificate: base64,
    };
    await exchange(wfm, privateKey, {
      method: 'POST',
      target: '/api/v1/onboarding',
      body: JSON.stringify(body),
    });
    await exchange(wfm, key, { target: '/api/v1/clients/secret-guess/deployments' });
    expect(lines.map(([, { clientId }]) => clientId)).toEqual(['client-1', undefined]);
  });

  it('holds no signature, body, digest, certificate, key or reason of a failure', async () => {
    const { base64, privateKey } = await testCertificate();
    const secret = 'Xsecretx';
    const { wfm, key, lines, measurements } = watched({
      override: { getDeployment: () => Promise.reject(new Error(secret)) },
    });
    const onboarding = {
      apiVersion: secret,
      kind: 'OnboardingRequest',
      certificate: base64,
      [secret]: secret,
    };
    const sent: Exchange[] = [
      {
        ...REPORT,
        fields: [
          ['Authorization', secret],
          ['Cookie', secret],
        ],
      },
      { ...REPORT, body: JSON.stringify({ ...capabilities('gw'), [secret]: secret }) },
      { ...REPORT, target: `${CLIENTS}/capabilities/${secret}/${secret}?${secret}` },
      { ...REPORT, method: secret },
      { target: `/${secret}` },
      { target: `/api/v1/clients/${secret}/deployments` },
      { target: `${CLIENTS}/deployments/${DEPLOYMENT}/${DIGEST}` },
      {
        method: 'POST',
        target: `${CLIENTS}/deployments/${DEPLOYMENT}/status`,
        body: JSON.stringify({ ...status(), [secret]: 1 }),
      },
    ];
    for (const spec of sent) await exchange(wfm, key, { ...spec, tamper: remember });
    for (const signer of [privateKey, key]) {
      const body = JSON.stringify(onboarding);
      await exchange(wfm, signer, { method: 'POST', target: '/api/v1/onboarding', body, tamper: remember });
    }
    const text = JSON.stringify([lines, measurements]);
    for (const value of [secret, base64, ...values, 'sha-256', 'sig1', 'keyid', 'BEGIN'])
      expect(text).not.toContain(value);
    expect(lines).toHaveLength(10);
  });

  const values: string[] = [];
  const remember: NonNullable<Exchange['tamper']> = (fields) => {
    for (const [name, value] of fields) if (/signature|digest|host/i.test(name)) values.push(value);
    return fields;
  };
});

describe('metrics', () => {
  it('are told of every response, without labels of many values', async () => {
    const { wfm, key, measurements } = watched();
    await exchange(wfm, key, REPORT);
    await exchange(wfm, key, { target: '/nowhere' });
    expect(measurements).toEqual([
      { operationId: 'replaceDeviceCapabilities', status: 201, durationMilliseconds: 1.5 },
      { status: 404, durationMilliseconds: 1.5 },
    ]);
  });
});

describe('an observer that throws', () => {
  it('changes no answer and is reported', async () => {
    const fail = () => {
      throw new Error('full disk');
    };
    const { wfm, key, errors } = watched({
      log: { info: fail, warn: fail, error: fail },
      onResponse: fail,
    });
    expect((await exchange(wfm, key, REPORT)).status).toBe(201);
    expect(errors).toHaveLength(2);
  });

  it('changes no answer when it is onError itself', async () => {
    const { wfm, key } = watched({
      onError: () => {
        throw new Error('full disk');
      },
      override: { replaceDeviceCapabilities: () => Promise.reject(new Error('inside')) },
    });
    expect((await exchange(wfm, key, REPORT)).status).toBe(500);
  });
});
