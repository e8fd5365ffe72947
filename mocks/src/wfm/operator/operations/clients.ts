import type { ClientPage } from '@margo-contract/generated/operator';
import { jsonResponse, Refusal, type WireResponse } from '@margo-contract/sdk-server/core';
import type { ClientState, StoredClient } from '../../store/client-store.js';
import type { ClientCall, OperatorCall } from '../call.js';
import { readPage, readState } from '../query.js';
import { viewClient } from '../views.js';

/** One page of the clients, in the order in which they came. */
export async function listClients({ parts, query }: OperatorCall): Promise<WireResponse> {
  const state = readState(query);
  const listing = ['clients', state];
  const page = readPage(query, parts.cursors, listing);
  const { items, next } = await parts.store.clients.list({ ...page, ...(state !== undefined && { state }) });
  const body: ClientPage = {
    clients: items.map(viewClient),
    ...(next !== undefined && { nextCursor: parts.cursors.write(listing, next) }),
  };
  return jsonResponse(200, body);
}

/** One client. */
export async function getClient({ client }: ClientCall): Promise<WireResponse> {
  return jsonResponse(200, viewClient(client));
}

/** An action of the operator that leads from some states to another one. */
interface Action {
  readonly from: readonly ClientState[];
  readonly to: ClientState;
}

/** Which action leads out of each state; the order is that of preference, for advice. */
const ACTIONS = {
  approve: { from: ['pending', 'rejected'], to: 'approved' },
  reject: { from: ['pending'], to: 'rejected' },
  revoke: { from: ['registered', 'approved'], to: 'revoked' },
  readmit: { from: ['revoked'], to: 'approved' },
} as const satisfies Record<string, Action>;

export const approveClient = moveClient(ACTIONS.approve);
export const rejectClient = moveClient(ACTIONS.reject);
export const revokeClient = moveClient(ACTIONS.revoke);
export const readmitClient = moveClient(ACTIONS.readmit);

/** Carries out an action. One that has led to its state already may be repeated; any other answers 409. */
function moveClient(action: Action): (call: ClientCall) => Promise<WireResponse> {
  const move = async (call: ClientCall): Promise<StoredClient> => {
    const { parts, client } = call;
    if (client.state === action.to) return client;
    if (!action.from.includes(client.state)) throw conflict(client.state);
    const { clientId, state: from } = client;
    const moved = await parts.store.clients.move({ clientId, from, to: action.to });
    if (moved !== undefined) return moved;
    // Somebody moved it at the same moment: judge by the state it is in now.
    const changed = await parts.store.clients.find(clientId);
    return move({ ...call, client: changed ?? client });
  };
  return async (call) => jsonResponse(200, viewClient(await move(call)));
}

function conflict(state: ClientState): Refusal {
  const fitting = Object.entries<Action>(ACTIONS).filter(([, { from }]) => from.includes(state));
  const advice = fitting.map(([name, { to }]) => `${name} leads from there to ${to}`).join(', ');
  return new Refusal('about:blank', 409, { detail: `The client is ${state}; ${advice}.` });
}
