import type { Client } from './clients.js';
import { DesiredState } from './desired-state.js';
import {
  decode,
  demandMethod,
  demandOpen,
  demandSize,
  type Maintenance,
  RESOURCES,
} from './device-interface.js';
import { type Message, pathOf, type Reply } from './message.js';
import { Problem } from './problem.js';
import { MUTUAL_FORM } from './resources.js';

/** A client with mutual TLS; it goes by its SPIFFE ID. */
export type MutualClient = Pick<Client, 'desired' | 'devices' | 'reports'> & { accepted: boolean };

export interface MutualInterface {
  readonly clients: Map<string, MutualClient>;
  readonly maintenance: Maintenance;
}

/** Puts a client on the list of accepted ones. */
export function accept({ clients }: MutualInterface, spiffeId: string): void {
  const known = clients.get(spiffeId);
  if (known !== undefined) known.accepted = true;
  else {
    const desired = new DesiredState((path) => `/api/v1${path}`);
    clients.set(spiffeId, { desired, devices: new Set(), reports: new Set(), accepted: true });
  }
}

/** Answers a request of a client that TLS has authenticated. @throws Problem */
export function answerMutual(wfm: MutualInterface, caller: string, message: Message): Reply {
  if (message.field('host')?.includes(',')) throw new Problem('invalid-request', 'there are two Host fields');
  const [, rest = ''] = /^\/api\/v1\/(.+)$/.exec(pathOf(message.url)) ?? [];
  const [pattern, handlers] = RESOURCES.find(([candidate]) => candidate.test(rest)) ?? [];
  if (pattern === undefined || handlers === undefined) throw new Problem(404, 'there is nothing here');
  const { POST, ...others } = handlers;
  const offered = rest.startsWith('capabilities/') ? others : handlers;
  demandMethod(message, Object.keys(offered));
  demandOpen(wfm);
  demandSize(message);
  const client = wfm.clients.get(caller);
  if (client?.accepted !== true) throw new Problem('not-authorized', 'no operator has accepted this client');
  const values = (pattern.exec(rest) ?? []).slice(1).map(decode);
  const handler = offered[message.method];
  if (handler === undefined) throw new Problem(405, 'there is no such method');
  return asPrivate(handler({ client, message, values, form: MUTUAL_FORM }), message);
}

/** Who may keep a response. */
function asPrivate(reply: Reply, { method }: Message): Reply {
  const { headers = {} } = reply;
  const kept = headers['Cache-Control']
    ?.replace('public', 'private')
    .replace(/^no-cache$/, 'no-cache, private');
  return {
    ...reply,
    headers: { ...headers, 'Cache-Control': method === 'GET' ? (kept ?? 'private') : 'no-store' },
  };
}
