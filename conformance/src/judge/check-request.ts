import { parseJson } from '@margo-contract/protocol';
import type { Contract } from '../contract/contract.js';
import { fieldValue, type SentRequest } from '../exchange/message.js';

/**
 * What is wrong with a request by the contract: the suite is to blame when it sends such a request and wants it to
 * succeed.
 *
 * @returns a phrase, or undefined when nothing is wrong
 */
export function faultOfRequest(request: SentRequest, contract: Contract): string | undefined {
  const operation = contract.operations.get(request.operationId ?? '');
  if (operation === undefined || request.method !== operation.method || request.malformed) return undefined;
  const needed = [
    ...(operation.signed ? ['Signature-Input', 'Signature'] : []),
    ...(operation.requestBody === null ? [] : ['Content-Digest']),
  ];
  const missing = needed.filter((name) => fieldValue(request.fields, name) === undefined);
  if (missing.length > 0) return `it lacks ${missing.join(' and ')}`;
  if (operation.requestBody === null) return undefined;
  return faultOfBody(request.body ?? new Uint8Array(), operation.requestBody.schema, contract);
}

function faultOfBody(body: Uint8Array, schema: string | null, { validators }: Contract): string | undefined {
  const validate = validators.get(schema ?? '');
  try {
    if (validate === undefined || validate(parseJson(body))) return undefined;
  } catch {
    return 'its body is no JSON';
  }
  const [error] = validate.errors ?? [];
  return `its body does not follow ${schema}: ${error?.instancePath || 'it'} ${error?.message}`;
}
