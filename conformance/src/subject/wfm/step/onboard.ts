import { isObject } from '@margo-contract/protocol';
import { jsonContent } from '../../../exchange/content.js';
import type { Exchange } from '../../../exchange/message.js';
import type { Outcome } from '../../../exchange/outcome.js';
import type { KeyKind, OfClient, OnboardAction } from '../action.js';
import { certificateText } from '../client/certificate-text.js';
import { createClient, type SuiteClient } from '../client/client.js';
import { type CaseContext, DEFAULT_CLIENT } from '../context.js';
import { bodyOctets, changed } from '../request/body.js';
import { buildRequest, clientVariable } from '../request/build.js';
import { exchange } from './request.js';

const OPERATION = 'onboardClient';
/** The form of a clientId (CLI-001). */
const URL_SAFE = /^[A-Za-z0-9._~-]+$/;
/** Keys that every WFM has to take; only their certificates are registered beforehand. */
const ACCEPTABLE: readonly KeyKind[] = ['ec-p256', 'ec-p384', 'rsa-2048', 'rsa-3072'];

/** Makes the client unless there is one of that name, and sends its onboarding request. */
export async function onboard(action: OnboardAction, context: CaseContext): Promise<Outcome> {
  const name = action.client ?? DEFAULT_CLIENT;
  const client = context.clients.get(name) ?? (await introduce(name, action, context));
  const body = onboardingBody(action, client, context);
  const request = await buildRequest({ ...action, operation: OPERATION }, context, body);
  const seen = await exchange(request, context);
  const clientId = assignedId(seen);
  if (clientId !== undefined) {
    context.clients.set(name, { ...client, clientId });
    context.variables.set(clientVariable(name, 'clientId'), clientId);
    context.variables.set(clientVariable(name, 'clientPath'), `/clients/${clientId}`);
  }
  return { kind: 'exchange', exchange: seen };
}

/** Makes a client and has the operator trust its certificate before it onboards. */
export async function registerCertificate(action: OfClient, context: CaseContext): Promise<Outcome> {
  const { registeredId } = await introduce(action.client ?? DEFAULT_CLIENT, {}, context);
  return { kind: 'operator', description: `register a certificate, whose client is ${registeredId}` };
}

async function introduce(name: string, action: OnboardAction, context: CaseContext): Promise<SuiteClient> {
  const made = await createClient({ ...action, ...context });
  const registeredId = await register(made, action, context);
  const client = { ...made, ...(registeredId !== undefined && { registeredId }) };
  context.clients.set(name, client);
  context.variables.set(clientVariable(name, 'keyId'), client.keyId);
  return client;
}

/** A WFM that trusts nobody by itself is told about the certificates that are good. */
async function register(client: SuiteClient, action: OnboardAction, { provisioning }: CaseContext) {
  if (action.register === false) return undefined;
  const isGood = ACCEPTABLE.includes(client.keys.kind) && action.certificate?.validity === undefined;
  if (!isGood || !provisioning.functions.has('register-certificate')) return undefined;
  return provisioning.registerCertificate(client.certificate);
}

function onboardingBody(
  action: OnboardAction,
  client: SuiteClient,
  context: CaseContext,
): Uint8Array | undefined {
  const { body = {} } = action;
  const isOther = [body.text, body.base64, body.json].some((source) => source !== undefined);
  if (isOther) return bodyOctets(body, OPERATION, context);
  const value = {
    apiVersion: 'onboarding.margo.org/v1alpha1',
    kind: 'OnboardingRequest',
    certificate: certificateText(client.certificate, action.certificate),
  };
  return Buffer.from(JSON.stringify(changed(value, body)), 'utf8');
}

function assignedId({ response }: Exchange): string | undefined {
  if (response?.status !== 200 && response?.status !== 201) return undefined;
  // The check against the contract reports what is wrong with any other; it has no place in a path.
  const content = jsonContent(response);
  const clientId = 'value' in content && isObject(content.value) ? content.value.clientId : undefined;
  return typeof clientId === 'string' && URL_SAFE.test(clientId) ? clientId : undefined;
}
