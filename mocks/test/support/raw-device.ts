import { createProfileSigner, type Field, signRequest, spkiKeyId } from '@margo-contract/protocol';
import type { RunningWfm } from '../../src/wfm/start.js';
import { createIdentity, type TestIdentity } from './certificate.js';
import { exchange, type ReceivedAnswer, type SentRequest } from './exchange.js';

/** Where a WFM is, and what its devices trust. */
export type WfmAccess = Pick<RunningWfm, 'url' | 'ca'>;

/** A device that signs what it is told to send, and knows nothing else. */
export class RawDevice {
  readonly identity: TestIdentity;
  clientId = '';
  readonly #wfm: WfmAccess;

  constructor(wfm: WfmAccess, identity: TestIdentity) {
    this.#wfm = wfm;
    this.identity = identity;
  }

  /** Onboards, and keeps the clientId if it is given one. */
  async onboard(): Promise<ReceivedAnswer> {
    const answer = await this.send('POST', '/api/v1/onboarding', {
      apiVersion: 'onboarding.margo.org/v1alpha1',
      kind: 'OnboardingRequest',
      certificate: this.identity.certificate,
    });
    if (answer.status < 300) this.clientId = String(answer.json().clientId);
    return answer;
  }

  report(deviceId: string): Promise<ReceivedAnswer> {
    const properties = { id: deviceId, vendor: 'Ferrow', modelNumber: 'FG-9', serialNumber: 'FN-77120' };
    return this.send('PUT', `/api/v1/clients/${this.clientId}/capabilities/${deviceId}`, {
      apiVersion: 'device.margo.org/v1alpha1',
      kind: 'DeviceCapabilitiesManifest',
      properties,
    });
  }

  reportStatus(deploymentId: string, state: string): Promise<ReceivedAnswer> {
    return this.send('POST', `/api/v1/clients/${this.clientId}/deployments/${deploymentId}/status`, {
      apiVersion: 'deployment.margo.org/v1alpha1',
      kind: 'DeploymentStatusManifest',
      deploymentId,
      status: { state },
      components: [{ name: 'watcher', state }],
    });
  }

  poll(): Promise<ReceivedAnswer> {
    return this.send('GET', `/api/v1/clients/${this.clientId}/deployments`);
  }

  /** Sends a signed request; `path` is below the root URL of the WFM. */
  async send(method: string, path: string, value?: unknown): Promise<ReceivedAnswer> {
    return exchange(await this.sign(method, path, value));
  }

  /** Makes a signed request without sending it. */
  async sign(method: string, path: string, value?: unknown): Promise<SentRequest> {
    const url = `${this.#wfm.url}${path}`;
    const body = value === undefined ? undefined : Buffer.from(JSON.stringify(value));
    const fields: Field[] = [['Host', new URL(url).host]];
    const signature = await signRequest({
      request: { method, targetUri: url, requestTarget: new URL(url).pathname, fields },
      signer: createProfileSigner(this.identity.key),
      keyId: spkiKeyId(this.identity.key),
      clock: () => new Date(),
      ...(body !== undefined && { body }),
    });
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const headers = { ...json, ...Object.fromEntries(signature) };
    return { method, url, headers, ca: this.#wfm.ca, ...(body !== undefined && { body }) };
  }
}

/** Makes a device with a certificate of its own. */
export async function createRawDevice(wfm: WfmAccess, identity?: TestIdentity): Promise<RawDevice> {
  return new RawDevice(wfm, identity ?? (await createIdentity()));
}
