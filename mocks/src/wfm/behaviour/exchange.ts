import { operations as mtlsOperations } from '@margo-contract/generated/mtls';
import { type OperationId, operations as signatureOperations } from '@margo-contract/generated/signature';
import type { WireRequest, WireResponse } from '@margo-contract/sdk-server';
import { createRouter, type Router } from '@margo-contract/sdk-server/core';
import type { WfmSettings } from '../options.js';
import type { Profile, Surroundings } from './behaviour.js';

/** What a request is about. */
export interface Place {
  /** Absent when the request names no operation of the contract. */
  readonly operation?: OperationId;
  /** Those of the path; with mutual TLS, where no path names it, the `clientId` is the SPIFFE ID of the caller. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** A request with its response. */
export interface Exchange extends Place, Surroundings {
  readonly request: WireRequest;
  readonly response: WireResponse;
}

/** Most octets of a request body that a behaviour looks at. */
const MAXIMUM_BYTES = 1_048_576;

/** Every operation of the other profile is one of the signature profile's too. */
const FIND_ROUTE: Readonly<Record<Profile, Router<OperationId>>> = {
  signature: createRouter(signatureOperations),
  mtls: createRouter(mtlsOperations),
};

/** Finds out which operation a request names. */
export function placeOf(
  request: WireRequest,
  { basePath, profile }: Pick<WfmSettings, 'basePath' | 'profile'>,
): Place {
  const { method, target } = request;
  const route = target.startsWith(basePath) ? FIND_ROUTE[profile](target.slice(basePath.length)) : undefined;
  const operation = route?.methods.get(method);
  const clientId = profile === 'mtls' ? callerOf(request) : undefined;
  return {
    parameters: { ...route?.parameters, ...(clientId !== undefined && { clientId }) },
    ...(operation !== undefined && { operation }),
  };
}

/** The SPIFFE ID of the certificate that a request came with; the WFM has checked it or is going to. */
function callerOf({ peerCertificate }: WireRequest): string | undefined {
  const [, uri] = /URI:([^,\s"]+)/.exec(peerCertificate?.subjectAltName ?? '') ?? [];
  return uri;
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
