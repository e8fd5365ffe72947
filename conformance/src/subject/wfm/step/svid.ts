import { X509Certificate } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { parseMargoId, type WfmName } from '@margo-contract/protocol/spiffe-id';
import type { PresentedSvid } from '../../../exchange/message.js';
import type { Outcome } from '../../../exchange/outcome.js';
import { beginRotation, completeRotation } from '../../../provisioning/rotation.js';
import type { OfClient, SvidAction } from '../action.js';
import { type CaseContext, DEFAULT_CLIENT } from '../context.js';
import type { Identities } from '../identity/identities.js';
import { clientVariable } from '../request/build.js';

/** What stands for onboarding with mutual TLS: a client has an SVID, and the operator accepts it where the suite can ask for that. */
export async function enroll({ client = DEFAULT_CLIENT }: OfClient, context: CaseContext): Promise<Outcome> {
  const held = context.svids.get(client) ?? (await introduce(client, context));
  const { functions } = context.provisioning;
  if (functions.has('accept-client')) await context.provisioning.acceptClient(held.spiffeId);
  return { kind: 'operator', description: `accept the client ${held.spiffeId}` };
}

/** Gives a client an SVID: its first, by which no operator has accepted it yet, or another one. */
export async function giveSvid(
  { client = DEFAULT_CLIENT, ...order }: SvidAction,
  context: CaseContext,
): Promise<Outcome> {
  const before = context.svids.get(client);
  const first = before ?? (await introduce(client, context));
  const isUsual = order.as === undefined && order.key === undefined;
  const held = before === undefined && isUsual ? first : await identitiesOf(context).reissue(first, order);
  hold(client, held, context);
  if (held.spiffeId !== first.spiffeId) await acceptOther(held, context);
  const how = order.as ?? order.key ?? 'usual';
  return { kind: 'operator', description: `give ${held.spiffeId} an SVID: ${how}` };
}

/** An SVID that was made by hand may name another client than the one of the case; it is to differ in nothing but its defect. */
async function acceptOther({ spiffeId }: PresentedSvid, { provisioning, identities }: CaseContext) {
  if (!provisioning.functions.has('accept-client') || !isClientOf(spiffeId, identities?.wfm)) return;
  await provisioning.acceptClient(spiffeId);
}

function isClientOf(spiffeId: string, wfm: WfmName | undefined): boolean {
  try {
    const id = parseMargoId(spiffeId);
    return id.kind === 'wfm-client' && id.trustDomain === wfm?.trustDomain && id.wfmId === wfm.wfmId;
  } catch {
    return false;
  }
}

export async function acceptClient({ client }: OfClient, context: CaseContext): Promise<Outcome> {
  const { spiffeId } = heldBy(client, context);
  await context.provisioning.acceptClient(spiffeId);
  return { kind: 'operator', description: `accept the client ${spiffeId}` };
}

export async function removeClient({ client }: OfClient, context: CaseContext): Promise<Outcome> {
  const { spiffeId } = heldBy(client, context);
  await context.provisioning.removeClient(spiffeId);
  return { kind: 'operator', description: `remove the client ${spiffeId}` };
}

export async function rotate(_: object, context: CaseContext): Promise<Outcome> {
  await beginRotation(context.provisioning, context.rotation);
  await identitiesOf(context).refresh();
  return { kind: 'operator', description: 'begin a rotation of the trust bundle' };
}

export async function finishRotation(_: object, context: CaseContext): Promise<Outcome> {
  await completeRotation(context.provisioning, context.rotation);
  await identitiesOf(context).refresh();
  return { kind: 'operator', description: 'complete the rotation of the trust bundle' };
}

/** Waits until the WFM should use no connection any more whose SVID counts no more. */
export async function outlastConnection(_: string, { connectionAge = 0 }: CaseContext): Promise<Outcome> {
  await setTimeout(connectionAge * 1000);
  return { kind: 'operator', description: `wait ${connectionAge} s` };
}

/** What a client presents. @throws TypeError when no step made it */
function heldBy(client: string | undefined, { svids }: CaseContext): PresentedSvid {
  const held = svids.get(client ?? DEFAULT_CLIENT);
  if (held === undefined) throw new TypeError(`there is no client ${client ?? DEFAULT_CLIENT} yet`);
  return held;
}

async function introduce(client: string, context: CaseContext): Promise<PresentedSvid> {
  const held = await identitiesOf(context).enroll();
  hold(client, held, context);
  return held;
}

function hold(client: string, held: PresentedSvid, { svids, variables }: CaseContext): void {
  svids.set(client, held);
  variables.set(clientVariable(client, 'clientPath'), '');
  variables.set(clientVariable(client, 'spiffeId'), held.spiffeId);
  variables.set(clientVariable(client, 'clientCert'), byteSequence(held));
}

/** The leaf as RFC 9440 §2.1 puts it into Client-Cert. */
function byteSequence({ chain }: PresentedSvid): string {
  return `:${new X509Certificate(chain).raw.toString('base64')}:`;
}

function identitiesOf({ identities }: CaseContext): Identities {
  if (identities !== undefined) return identities;
  throw new TypeError('clients have SVIDs with mutual TLS only');
}
