import { parse, stringify } from 'yaml';
import { setAt } from '../../../exchange/json-pointer.js';
import type { Outcome } from '../../../exchange/outcome.js';
import type {
  AssignDeploymentAction,
  OfClient,
  RemoveDeploymentAction,
  SetMaintenanceAction,
} from '../action.js';
import { type CaseContext, DEFAULT_CLIENT } from '../context.js';

type ClientMethod = 'approve' | 'reject' | 'revoke' | 'readmit';

/** Makes the handler of an action of the operator on one client. */
export function onClient(method: ClientMethod): (action: OfClient, context: CaseContext) => Promise<Outcome> {
  return async (action, context) => {
    const clientId = managedId(action, context);
    await context.provisioning[method](clientId);
    return { kind: 'operator', description: `${method} the client ${clientId}` };
  };
}

export async function assignDeployment(
  action: AssignDeploymentAction,
  context: CaseContext,
): Promise<Outcome> {
  const clientId = managedId(action, context);
  const id = context.variables.fill(action.id);
  await context.provisioning.assignDeployment(clientId, id, documentText(action, id, context));
  return { kind: 'operator', description: `assign the deployment ${id} to the client ${clientId}` };
}

export async function removeDeployment(
  action: RemoveDeploymentAction,
  context: CaseContext,
): Promise<Outcome> {
  const clientId = managedId(action, context);
  const id = context.variables.fill(action.id);
  await context.provisioning.removeDeployment(clientId, id);
  return { kind: 'operator', description: `remove the deployment ${id} from the client ${clientId}` };
}

export async function setMaintenance(
  action: SetMaintenanceAction,
  { provisioning }: CaseContext,
): Promise<Outcome> {
  const seconds = action.on ? (action.retryAfterSeconds ?? 60) : undefined;
  await provisioning.setMaintenance(seconds);
  return { kind: 'operator', description: `switch maintenance ${action.on ? 'on' : 'off'}` };
}

/** The operator may know a client by another id than the one it gave at onboarding. */
function managedId({ client = DEFAULT_CLIENT }: OfClient, { clients }: CaseContext): string {
  const found = clients.get(client);
  const id = found?.registeredId ?? found?.clientId;
  if (id === undefined) throw new TypeError(`the client ${client} has no id yet`);
  return id;
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
