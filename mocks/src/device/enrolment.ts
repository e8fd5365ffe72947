import { readFile } from 'node:fs/promises';
import { MargoError } from '@margo-contract/protocol/error';
import {
  createEnrolmentRequest,
  createEnrolmentResponse,
  readEnrolmentRequest,
  readEnrolmentResponse,
} from '@margo-contract/sdk-device/agent';
import { readCa } from '../process/read-ca.js';
import { printReady } from '../process/run.js';
import { PUBLIC, writeWhole } from '../process/write-whole.js';

/** Where a device goes, by options or by a file of the operator. */
export interface WhereTo {
  readonly wfm: readonly string[];
  readonly ca: string;
  readonly clientId?: string;
}

interface WhereToOptions {
  readonly wfm?: readonly string[];
  readonly ca?: string;
  readonly enrolment?: string;
}

/** @throws MargoError `mock-option-invalid`, AgentError `agent-enrolment-malformed` */
export async function readWhereTo(
  directory: string,
  { wfm, ca, enrolment }: WhereToOptions,
): Promise<WhereTo> {
  if (enrolment !== undefined) {
    const { deviceId } = await loadDevice(directory);
    const response = readEnrolmentResponse(await readText(enrolment), deviceId);
    const { endpoints, clientId } = response;
    return { wfm: endpoints, ca: response.ca, ...(clientId !== undefined && { clientId }) };
  }
  if (wfm !== undefined && ca !== undefined) return { wfm, ca: await readCa(ca) };
  const advice = 'give --wfm and --ca, or --enrolment with the file of the operator';
  throw new MargoError('mock-option-invalid', `A device needs a WFM and whom to trust: ${advice}`);
}

/** Writes what the operator needs of a device, and says so in one line on stdout. */
export async function writeEnrolmentRequest(directory: string, file: string): Promise<void> {
  const { identity, deviceId } = await loadDevice(directory);
  const request = createEnrolmentRequest(deviceId, identity);
  await writeWhole(file, `${JSON.stringify(request, null, 2)}\n`, PUBLIC);
  printReady({ kind: 'enrolment-request', deviceId: request.deviceId, file });
}

export interface EnrolOptions {
  readonly request: string;
  readonly response: string;
  readonly wfm: readonly string[];
  readonly ca: string;
  readonly operatorUrl: string;
  readonly operatorToken: string;
}

/**
 * What an operator does with the request of a device: registers its certificate at the WFM, and writes the response.
 *
 * @throws MargoError `mock-option-invalid` when the WFM does not take it; AgentError `agent-enrolment-malformed`
 */
export async function enrol({ request: file, response, wfm, ca, ...operator }: EnrolOptions): Promise<void> {
  const request = readEnrolmentRequest(await readText(file));
  await register(request.certificate, operator);
  const content = createEnrolmentResponse(request, { endpoints: wfm, ca: await readCa(ca) });
  await writeWhole(response, `${JSON.stringify(content, null, 2)}\n`, PUBLIC);
  printReady({ kind: 'enrolment', deviceId: request.deviceId, file: response });
}

async function register(
  certificate: string,
  { operatorUrl, operatorToken }: Pick<EnrolOptions, 'operatorUrl' | 'operatorToken'>,
): Promise<void> {
  const response = await fetch(`${operatorUrl}/operator/v1/clients`, {
    method: 'POST',
    headers: { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' },
    body: JSON.stringify([{ kind: 'client', certificate }]),
  });
  const text = await response.text();
  if (response.ok && !text.includes('"refused"')) return;
  const message = `The WFM does not take the certificate: ${response.status} ${text.slice(0, 300)}`;
  throw new MargoError('mock-option-invalid', message);
}

/** Certificates take much code, which is loaded for who needs it. */
async function loadDevice(directory: string) {
  const { loadIdentity, simulatedDeviceId } = await import('./identity.js');
  const { identity } = await loadIdentity(directory);
  return { identity, deviceId: simulatedDeviceId(identity) };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new MargoError('mock-option-invalid', `Cannot read the enrolment file ${path}`, { cause });
  }
}
