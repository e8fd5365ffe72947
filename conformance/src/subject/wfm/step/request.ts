import type { Exchange, SentRequest } from '../../../exchange/message.js';
import type { Outcome } from '../../../exchange/outcome.js';
import type { ReportDeviceAction, RequestAction } from '../action.js';
import type { CaseContext } from '../context.js';
import { send } from '../http/send.js';
import { buildRequest } from '../request/build.js';

/** Sends a request and gives its response in the words of the contract, whatever dialect the WFM speaks. */
export async function exchange(
  message: SentRequest,
  { target, limits, translator }: CaseContext,
): Promise<Exchange> {
  const seen = await send(target, message, limits);
  if (translator === undefined || seen.response === undefined) return seen;
  return { ...seen, response: translator.response(message, seen.response) };
}

/** Makes a request and sends it. */
export async function request(action: RequestAction, context: CaseContext): Promise<Outcome> {
  const message = await buildRequest(action, context);
  return { kind: 'exchange', exchange: await exchange(message, context) };
}

/** Sends the request of an earlier step again, octet for octet and with the same signature. */
export async function resend(name: string, context: CaseContext): Promise<Outcome> {
  const message = context.sent.get(name);
  if (message === undefined) throw new TypeError(`no step ${name} has sent a request`);
  return { kind: 'exchange', exchange: await exchange(message, context) };
}

/** Sends the request that `report-device` is short for. */
export function reportDevice(
  { client, id, example = 'device' }: ReportDeviceAction,
  context: CaseContext,
): Promise<Outcome> {
  return request(
    {
      operation: 'createDeviceCapabilities',
      parameters: { deviceId: id },
      body: { example, set: { '/properties/id': id } },
      ...(client !== undefined && { client }),
    },
    context,
  );
}
