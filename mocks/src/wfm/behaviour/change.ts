import type { OperationId } from '@margo-contract/generated/signature';
import type { WireRequest, WireResponse } from '@margo-contract/sdk-server';
import type { Behaviour, Surroundings } from './behaviour.js';
import { type Exchange, type Place, placeOf, rereadable } from './exchange.js';

/** Gives another response, or undefined to leave the one there is. */
export type ResponseChange = (
  exchange: Exchange,
) => WireResponse | undefined | Promise<WireResponse | undefined>;

/** A request that comes in. */
export type Incoming = Surroundings & Place & { readonly request: WireRequest };

/** Changes responses, whatever the operation. */
export function everyResponse(change: ResponseChange): Behaviour {
  return {
    around: (handle, surroundings) => async (received) => {
      const request = rereadable(received);
      const response = await handle(request);
      const place = placeOf(request, surroundings.settings);
      return (await change({ ...surroundings, ...place, request, response })) ?? response;
    },
  };
}

/** Changes the responses of some operations. */
export function responseOf(
  operations: OperationId | readonly OperationId[],
  change: ResponseChange,
): Behaviour {
  const list = [operations].flat();
  return everyResponse((exchange) =>
    exchange.operation !== undefined && list.includes(exchange.operation) ? change(exchange) : undefined,
  );
}

/** Changes the good responses of some operations: those with the status 200 or 201. */
export function goodResponseOf(
  operations: OperationId | readonly OperationId[],
  change: ResponseChange,
): Behaviour {
  return responseOf(operations, (exchange) =>
    exchange.response.status === 200 || exchange.response.status === 201 ? change(exchange) : undefined,
  );
}

/** Changes requests before the WFM sees them. */
export function everyRequest(change: (incoming: Incoming) => WireRequest): Behaviour {
  return {
    around: (handle, surroundings) => (request) =>
      handle(change({ ...surroundings, ...placeOf(request, surroundings.settings), request })),
  };
}

/** Answers requests in place of the WFM, unless undefined is returned. */
export function insteadOf(
  response: (incoming: Incoming) => WireResponse | undefined | Promise<WireResponse | undefined>,
): Behaviour {
  return {
    around: (handle, surroundings) => async (received) => {
      const request = rereadable(received);
      const place = placeOf(request, surroundings.settings);
      return (await response({ ...surroundings, ...place, request })) ?? handle(request);
    },
  };
}

/** Makes a behaviour anew for each WFM, so that what it remembers stays within one. */
export function remembering(make: () => Behaviour): Behaviour {
  return { around: (handle, surroundings) => make().around?.(handle, surroundings) ?? handle };
}

/** The request without some header fields, and with others in their place. Names are in lower case. */
export function withFields(
  request: WireRequest,
  changes: Readonly<Record<string, string | undefined>>,
): WireRequest {
  const kept = request.fields.filter(([name]) => !Object.hasOwn(changes, name.toLowerCase()));
  const added = Object.entries(changes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...request, fields: [...kept, ...added] };
}

/** The value of a header field of a request; undefined when it is absent. */
export function fieldOf({ fields }: WireRequest, name: string): string | undefined {
  const values = fields.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(', ');
}
