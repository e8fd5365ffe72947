import type { Client, Clients } from './clients.js';
import type { Maintenance } from './device-interface.js';
import { isObject } from './json-body.js';
import { type Message, pathOf, type Reply } from './message.js';
import { usableCertificate } from './onboarding.js';
import { Problem } from './problem.js';

export interface OperatorInterface {
  readonly clients: Clients;
  readonly maintenance: Maintenance;
  readonly token: string;
}

/** Answers a request of the people who run the WFM, as far as a bench needs it. @throws Problem */
export function answerOperator(wfm: OperatorInterface, message: Message): Reply {
  if (message.field('authorization') !== `Bearer ${wfm.token}`)
    throw new Problem(401, 'the token is wrong', {}, { 'WWW-Authenticate': 'Bearer' });
  const path = pathOf(message.url).replace('/operator/v1', '');
  if (path === '/clients') return register(wfm, message);
  if (path === '/maintenance') return setMaintenance(wfm, message);
  const [, id = '', rest = ''] = /^\/clients\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const client = wfm.clients.get(id);
  if (client === undefined) throw new Problem('invalid-client', 'this client is not known');
  return manage(client, rest, message);
}

function register({ clients }: OperatorInterface, { body }: Message): Reply {
  const items: unknown = JSON.parse(body.toString('utf8'));
  const results = (Array.isArray(items) ? items : []).map((item: unknown, index) => {
    const text = isObject(item) ? String(item.certificate) : '';
    return { index, outcome: 'registered', clientId: clients.of(usableCertificate(text)).id };
  });
  return json(results);
}

function setMaintenance({ maintenance }: OperatorInterface, { body }: Message): Reply {
  const { enabled, status = 503, retryAfterSeconds = 60 } = JSON.parse(body.toString('utf8'));
  maintenance.status = Number(status);
  maintenance.retryAfter = enabled ? Number(retryAfterSeconds) : undefined;
  return json({ enabled });
}

function manage(client: Client, rest: string, { method, body }: Message): Reply {
  const [, deploymentId] = /^deployments\/([^/]+)$/.exec(rest) ?? [];
  if (deploymentId !== undefined && method === 'DELETE') {
    if (!client.desired.remove(deploymentId)) throw new Problem(404, 'it is not assigned');
    return { status: 204 };
  }
  if (deploymentId !== undefined) {
    client.desired.assign(deploymentId, body.toString('utf8'));
    return json({ deploymentId });
  }
  if (rest === 'revoke') client.trusted = false;
  if (rest === 'readmit' || rest === 'approve') client.trusted = true;
  return json({ clientId: client.id });
}

function json(value: unknown): Reply {
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}
