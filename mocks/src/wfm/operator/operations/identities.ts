import { type IssuedSvid, type TrustBundleState, validators } from '@margo-contract/generated/operator';
import { isMargoError, type MargoError } from '@margo-contract/protocol';
import {
  emptyResponse,
  jsonResponse,
  parseBody,
  Refusal,
  semanticError,
  validated,
  type WireResponse,
} from '@margo-contract/sdk-server/core';
import type { IssueOptions } from '../../../svid/trust-domain.js';
import type { MtlsSide } from '../../profile/device-side.js';
import type { OperatorCall } from '../call.js';

/** Where the trust bundle stands. */
export async function getTrustBundle(call: OperatorCall): Promise<WireResponse> {
  const mtls = mtlsOf(call);
  await mtls.mis.domain.refresh();
  return stateResponse(mtls);
}

/** First step of a rotation. */
export async function beginRotation(call: OperatorCall): Promise<WireResponse> {
  const mtls = mtlsOf(call);
  await inTurn(mtls, () => mtls.mis.domain.beginRotation());
  return stateResponse(mtls);
}

/** Second step of a rotation. */
export async function completeRotation(call: OperatorCall): Promise<WireResponse> {
  const mtls = mtlsOf(call);
  await inTurn(mtls, () => mtls.mis.domain.completeRotation());
  return stateResponse(mtls);
}

/** Gives the WFM a new SVID. */
export async function renewWfmSvid(call: OperatorCall): Promise<WireResponse> {
  await mtlsOf(call).renew();
  return emptyResponse(204);
}

/** Issues an SVID; the key is told this once. */
export async function issueSvid(call: OperatorCall): Promise<WireResponse> {
  const { domain } = mtlsOf(call).mis;
  const { wfmClientId, ...options } = validated(parseBody(call.body), validators.SvidRequest);
  const { spiffeId, cert, key, notAfter } = await valid(() =>
    domain.issueClient(wfmClientId, asOptions(options)),
  );
  const body: IssuedSvid = { spiffeId, svid: cert, key, notAfter: notAfter.toISOString() };
  return jsonResponse(200, body);
}

function asOptions({ keyKind, lifetimeSeconds, defect, shape }: IssueOptions): IssueOptions {
  return {
    ...(keyKind !== undefined && { keyKind }),
    ...(lifetimeSeconds !== undefined && { lifetimeSeconds }),
    ...(defect !== undefined && { defect }),
    ...(shape !== undefined && { shape }),
  };
}

function stateResponse({ mis: { domain } }: MtlsSide): WireResponse {
  const state: TrustBundleState = { sequence: BigInt(domain.sequence), isRotating: domain.isRotating };
  return jsonResponse(200, state);
}

function mtlsOf({ parts: { mtls } }: OperatorCall): MtlsSide {
  if (mtls !== undefined) return mtls;
  throw new Refusal('about:blank', 404, { detail: 'This WFM has the signature profile, and no identities.' });
}

/** Begins with what other WFMs of the store have done. */
async function inTurn({ mis: { domain } }: MtlsSide, step: () => Promise<void>): Promise<void> {
  await domain.refresh();
  try {
    await step();
  } catch (error) {
    if (!isMargoError(error) || error.code !== 'mock-rotation-step') throw error;
    throw new Refusal('about:blank', 409, { detail: `${error.message}.` });
  }
}

/** A name that is none, or a defect or shape that does not exist. */
async function valid<Value>(issue: () => Promise<Value>): Promise<Value> {
  try {
    return await issue();
  } catch (error) {
    if (!isMargoError(error)) throw error;
    const field = fieldOf(error);
    throw semanticError([{ field, message: error.message }]);
  }
}

function fieldOf({ code, message }: MargoError): string {
  if (code !== 'mock-option-invalid') return 'wfmClientId';
  return message.includes('shape') ? 'shape' : 'defect';
}
