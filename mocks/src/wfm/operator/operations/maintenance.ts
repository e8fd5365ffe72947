import { validators } from '@margo-contract/generated/operator';
import { type Answer, jsonAnswer } from '../../../http/answer.js';
import { validated } from '../../../http/faults.js';
import type { OperatorCall } from '../call.js';
import { readJson } from '../json.js';

/** Whether the device interface is closed. */
export async function getMaintenance({ parts }: OperatorCall): Promise<Answer> {
  return jsonAnswer(200, await parts.store.maintenance.get());
}

/** Closes or opens the device interface. */
export async function setMaintenance({ parts, body }: OperatorCall): Promise<Answer> {
  const maintenance = validated(readJson(body), validators.Maintenance);
  await parts.store.maintenance.set(maintenance);
  return jsonAnswer(200, maintenance);
}
