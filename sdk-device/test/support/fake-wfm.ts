import {
  createWfmClient,
  DeviceIdentity,
  type Fetch,
  type FetchInit,
  type WfmClient,
} from '../../src/index.js';
import { createDeviceCertificate } from './certificates.js';

export const ROOT_URL = 'https://wfm.brightwater.example/plant-7';
export const CLIENT_ID = '5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58';
export const NOW = new Date('2026-11-22T10:00:00Z');

/** A request as the fake WFM saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

export interface FakeWfm {
  readonly client: WfmClient;
  readonly identity: DeviceIdentity;
  readonly requests: SeenRequest[];
}

/** A client whose requests end at a function, which gives the responses in turn and the last one for ever. */
export async function fakeWfm(...answers: readonly (() => Response)[]): Promise<FakeWfm> {
  const identity = await deviceIdentity();
  const requests: SeenRequest[] = [];
  const fetch: Fetch = async (input, init: FetchInit = {}) => {
    const request = new Request(input, { ...init, signal: init.signal ?? null });
    const { method, url, headers } = request;
    requests.push({ method, url, headers, body: await request.text() });
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (answer === undefined) throw new Error('The fake WFM has no answer');
    return answer();
  };
  const client = createWfmClient({ rootUrl: ROOT_URL, identity, fetch, clock: () => NOW });
  return { client, identity, requests };
}

let shared: Promise<DeviceIdentity> | undefined;

/** One identity for all tests of a file: making keys takes time. */
export function deviceIdentity(): Promise<DeviceIdentity> {
  shared ??= createDeviceCertificate().then((issued) => DeviceIdentity.load(issued));
  return shared;
}

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): () => Response {
  const fields = { 'Content-Type': 'application/json', ...headers };
  return () => new Response(JSON.stringify(value), { status, headers: fields });
}

/** A problem. */
export function problem(
  status: number,
  type: string,
  members: object = {},
  headers: Record<string, string> = {},
) {
  const fields = { 'Content-Type': 'application/problem+json', ...headers };
  return json(status, { type, title: 'Refused', status, ...members }, fields);
}

/** The URI of a catalogued problem type. */
export function catalogued(slug: string): string {
  return `https://docs.margo.org/specification/problem-types#${slug}`;
}

/** A response without body. */
export function empty(status: number, headers: Record<string, string> = {}): () => Response {
  return () => new Response(null, { status, headers });
}
