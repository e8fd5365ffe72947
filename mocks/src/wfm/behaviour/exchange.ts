import { type OperationId, operations } from '@margo-contract/generated/signature';
import type { WireRequest, WireResponse } from '@margo-contract/sdk-server';
import { createRouter } from '@margo-contract/sdk-server/core';
import type { Surroundings } from './behaviour.js';

/** What a request is about. */
export interface Place {
  /** Absent when the request names no operation of the contract. */
  readonly operation?: OperationId;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A request with its answer. */
export interface Exchange extends Place, Surroundings {
  readonly request: WireRequest;
  readonly answer: WireResponse;
}

/** Most octets of a request body that a behaviour looks at. */
const MAXIMUM_BYTES = 1_048_576;

const findRoute = createRouter(operations);

/** Finds out which operation a request names. */
export function placeOf({ method, target }: WireRequest, basePath: string): Place {
  const route = target.startsWith(basePath) ? findRoute(target.slice(basePath.length)) : undefined;
  const operation = route?.methods.get(method);
  return { parameters: route?.parameters ?? {}, ...(operation !== undefined && { operation }) };
}

/** The request, with a body that can be read more than once. */
export function rereadable(request: WireRequest): WireRequest {
  let body: ReturnType<WireRequest['readBody']> | undefined;
  return {
    ...request,
    readBody: (maximumBytes) => {
      body ??= request.readBody(maximumBytes);
      return body;
    },
  };
}

/** The octets of a body; none when they were too many or did not come. */
export async function bodyOf(request: WireRequest): Promise<Uint8Array> {
  const body = await request.readBody(MAXIMUM_BYTES);
  return body instanceof Uint8Array ? body : new Uint8Array();
}
