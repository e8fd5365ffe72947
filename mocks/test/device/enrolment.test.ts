import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnrolmentRequest, readEnrolmentResponse } from '@margo-contract/sdk-device/agent';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { enrol, readWhereTo, writeEnrolmentRequest } from '../../src/device/enrolment.js';
import { SimulatedDevice } from '../../src/index.js';
import { operate } from '../support/operator.js';
import { startTestWfm } from '../support/wfm.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'margo-enrolment-test-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

it('brings a device and its WFM together by two files (FAIL-005)', async () => {
  const wfm = await startTestWfm({ onboarding: 'preregistered' });
  const directory = join(folder, 'device');
  const [request, response] = [join(folder, 'request.json'), join(folder, 'response.json')];
  await writeEnrolmentRequest(directory, request);
  const { operatorUrl, operatorToken, caFile: ca } = wfm;
  await enrol({ request, response, wfm: [wfm.url], ca, operatorUrl, operatorToken });

  const device = await SimulatedDevice.open({
    directory,
    ...(await readWhereTo(directory, { enrolment: response })),
  });
  await device.cycle();
  expect(device.status()).toMatchObject({ manifestVersion: '1' });
  await device.close();
  expect((await operate(wfm, 'listClients')).json().clients).toMatchObject([{ state: 'approved' }]);

  const stranger = join(folder, 'stranger');
  await expect(readWhereTo(stranger, { enrolment: response })).rejects.toMatchObject({
    code: 'agent-enrolment-malformed',
  });
});

it('takes no files that are something else', async () => {
  const request = join(folder, 'request.json');
  await writeEnrolmentRequest(join(folder, 'device'), request);
  const text = await readFile(request, 'utf8');
  for (const wrong of [
    '',
    '{}',
    '[]',
    'null',
    text.replace('BEGIN', 'BEGAN'),
    text.replace('simulated-', '../'),
  ]) {
    expect(() => readEnrolmentRequest(wrong)).toThrow(
      expect.objectContaining({ code: 'agent-enrolment-malformed' }),
    );
  }
  expect(() => readEnrolmentResponse(text)).toThrow(
    expect.objectContaining({ code: 'agent-enrolment-malformed' }),
  );
  await writeFile(
    request,
    '{"kind":"margo-enrolment-response","deviceId":"a","endpoints":["http://x"],"ca":"y"}',
  );
  await expect(readWhereTo(join(folder, 'device'), { enrolment: request })).rejects.toMatchObject({
    code: 'agent-enrolment-malformed',
  });
});
