import type { Exchange, SentRequest } from '../../../exchange/message.js';
import type { Outcome } from '../../../exchange/outcome.js';
import type { ReportDeviceAction, RequestAction } from '../action.js';
import { type CaseContext, DEFAULT_CLIENT } from '../context.js';
import { KeptConnection } from '../http/kept.js';
import { send } from '../http/send.js';
import { buildRequest } from '../request/build.js';

/** Sends a request and gives its response in the words of the contract, whatever dialect the WFM speaks. */
export async function exchange(message: SentRequest, context: CaseContext): Promise<Exchange> {
  const { target, limits, translator } = context;
  return noted(inContract(await send(target, message, limits), message, translator), context);
}

/** Remembers which SVIDs were served, and says so where one got no response. */
function noted(seen: Exchange, { served }: CaseContext): Exchange {
  const { presented } = seen.request;
  if (presented === undefined) return seen;
  if (seen.response === undefined) return served.has(presented) ? { ...seen, wasServed: true } : seen;
  if (seen.response.status !== 401) served.add(presented);
  return seen;
}

function inContract(seen: Exchange, message: SentRequest, translator: CaseContext['translator']): Exchange {
  if (translator === undefined || seen.response === undefined) return seen;
  return { ...seen, response: translator.response(message, seen.response) };
}

/** Makes a request and sends it. */
export async function request(action: RequestAction, context: CaseContext): Promise<Outcome> {
  const message = await buildRequest(action, context);
  const seen =
    action.connection === undefined
      ? await exchange(message, context)
      : noted(
          inContract(
            await sendOver(action.connection, action, message, context),
            message,
            context.translator,
          ),
          context,
        );
  return { kind: 'exchange', exchange: seen };
}

/** Sends a request over a connection that is to stay open, is open already, or resumes the session of one that was. */
function sendOver(
  which: NonNullable<RequestAction['connection']>,
  { client = DEFAULT_CLIENT }: RequestAction,
  message: SentRequest,
  { target, limits, kept }: CaseContext,
): Promise<Exchange> {
  const before = kept.get(client);
  if (which !== 'keep' && before === undefined) throw new TypeError(`no connection of ${client} was kept`);
  if (which === 'kept' && before !== undefined) return before.send(message);
  const made = new KeptConnection(target, message, limits, which === 'resumed' ? before : undefined);
  before?.close();
  kept.set(client, made);
  return made.send(message);
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
      operation: context.contract.operations.has('createDeviceCapabilities')
        ? 'createDeviceCapabilities'
        : 'replaceDeviceCapabilities',
      parameters: { deviceId: id },
      body: { example, set: { '/properties/id': id } },
      ...(client !== undefined && { client }),
    },
    context,
  );
}
