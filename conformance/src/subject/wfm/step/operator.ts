import { parse, stringify } from 'yaml';
import { setAt } from '../../../exchange/json-pointer.js';
import type { Outcome } from '../../../exchange/outcome.js';
import type { ManagedClient } from '../../../provisioning/provisioning.js';
import type {
  AssignDeploymentAction,
  FailAction,
  OfClient,
  RemoveDeploymentAction,
  SetMaintenanceAction,
} from '../action.js';
import { type CaseContext, DEFAULT_CLIENT } from '../context.js';

type ClientMethod = 'approve' | 'reject' | 'revoke' | 'readmit';

/** Makes the handler of an action of the operator on one client. */
export function onClient(method: ClientMethod): (action: OfClient, context: CaseContext) => Promise<Outcome> {
  return async (action, context) => {
    const client = managed(action, context);
    await context.provisioning[method](client);
    return { kind: 'operator', description: `${method} ${nameOf(client)}` };
  };
}

export async function assignDeployment(
  action: AssignDeploymentAction,
  context: CaseContext,
): Promise<Outcome> {
  const client = managed(action, context);
  const id = context.variables.fill(action.id);
  await context.provisioning.assignDeployment(client, id, documentText(action, id, context));
  return { kind: 'operator', description: `assign the deployment ${id} to ${nameOf(client)}` };
}

export async function removeDeployment(
  action: RemoveDeploymentAction,
  context: CaseContext,
): Promise<Outcome> {
  const client = managed(action, context);
  const id = context.variables.fill(action.id);
  await context.provisioning.removeDeployment(client, id);
  return { kind: 'operator', description: `remove the deployment ${id} from ${nameOf(client)}` };
}

export async function setMaintenance(
  action: SetMaintenanceAction,
  { provisioning }: CaseContext,
): Promise<Outcome> {
  const seconds = action.on ? (action.retryAfterSeconds ?? 60) : undefined;
  await provisioning.setMaintenance(seconds);
  return { kind: 'operator', description: `switch maintenance ${action.on ? 'on' : 'off'}` };
}

export async function throttle(
  action: SetMaintenanceAction,
  { provisioning }: CaseContext,
): Promise<Outcome> {
  await provisioning.throttle(action.on ? (action.retryAfterSeconds ?? 60) : undefined);
  return { kind: 'operator', description: `have requests answered 429: ${action.on ? 'on' : 'off'}` };
}

export async function fail({ on }: FailAction, { provisioning }: CaseContext): Promise<Outcome> {
  await provisioning.fail(on);
  return { kind: 'operator', description: `have requests fail with 500: ${on ? 'on' : 'off'}` };
}

/** The operator may know a client by another id than the one it gave at onboarding, before which it may have none. */
function managed({ client = DEFAULT_CLIENT }: OfClient, { clients, svids }: CaseContext): ManagedClient {
  const held = svids.get(client);
  if (held !== undefined) return held.spiffeId;
  const found = clients.get(client);
  if (found === undefined) throw new TypeError(`there is no client ${client} yet`);
  return found.registeredId ?? found.clientId ?? found.certificate;
}

function nameOf(client: ManagedClient): string {
  return typeof client === 'string' ? `the client ${client}` : 'the client of the registered certificate';
}

/** An example document of the contract under another id, for the device that the case names. */
function documentText(
  action: AssignDeploymentAction,
  id: string,
  { contract, variables }: CaseContext,
): string {
  const text = contract.document.example('getDeployment', 'response', action.example ?? 'compose');
  const document: unknown = parse(String(text));
  const changes = { '/id': id, ...action.set };
  for (const [pointer, value] of Object.entries(changes)) setAt(document, pointer, variables.fillAll(value));
  return stringify(document);
}
