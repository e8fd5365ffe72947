import { validators } from '@margo-contract/generated/operator';
import { jsonResponse, parseBody, validated, type WireResponse } from '@margo-contract/sdk-server/core';
import type { OperatorCall } from '../call.js';

/** Whether the device interface is closed. */
export async function getMaintenance({ parts }: OperatorCall): Promise<WireResponse> {
  return jsonResponse(200, await parts.store.maintenance.get());
}

/** Closes or opens the device interface. */
export async function setMaintenance({ parts, body }: OperatorCall): Promise<WireResponse> {
  const maintenance = validated(parseBody(body), validators.Maintenance);
  await parts.store.maintenance.set(maintenance);
  return jsonResponse(200, maintenance);
}
