import { Variables } from '../../src/case/variables.js';
import type { ReceivedResponse } from '../../src/exchange/message.js';
import { noProvisioning } from '../../src/provisioning/provisioning.js';
import type { SuiteClient } from '../../src/subject/wfm/client/client.js';
import { createClient } from '../../src/subject/wfm/client/client.js';
import type { CaseContext } from '../../src/subject/wfm/context.js';
import { parseTarget } from '../../src/subject/wfm/http/target.js';
import { contract } from './run.js';

/** 2026-01-01T00:00:00Z. */
export const NOW = 1_767_225_600;

/** What the steps of one case share, with a client `client` that is known as `c1`, and time that stands still. */
export async function caseContext(
  url = 'https://wfm.example:8443/plant7',
): Promise<CaseContext & { readonly client: SuiteClient }> {
  const clock = () => new Date(NOW * 1000);
  const client = await createClient({ clock });
  const variables = new Variables();
  variables.set('clientId', 'c1');
  variables.set('keyId', client.keyId);
  return {
    target: parseTarget(url),
    contract,
    provisioning: noProvisioning(),
    clock,
    limits: { timeout: 5_000, body: 1_000_000 },
    variables,
    clients: new Map([['client', client]]),
    svids: new Map(),
    served: new Set(),
    rotation: { isOpen: false },
    kept: new Map(),
    sent: new Map(),
    client,
  };
}

/** A response that never went over a wire. */
export function answerOf(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: string | Uint8Array = '',
): ReceivedResponse {
  const octets = Buffer.from(body);
  return { status, httpVersion: '1.1', fields: Object.entries(headers), body: octets, content: octets };
}

/** A response with a JSON value. */
export function jsonAnswer(status: number, value: unknown, type = 'application/json'): ReceivedResponse {
  return answerOf(status, { 'content-type': type }, JSON.stringify(value));
}
