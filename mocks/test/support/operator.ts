import type { Operation } from '@margo-contract/generated';
import { type OperationId, operations, responseValidators } from '@margo-contract/generated/operator';
import { expect } from 'vitest';
import { exchange, type ReceivedAnswer } from './exchange.js';

/** Where the operator interface is, and who may use it. */
export interface OperatorAccess {
  readonly operatorUrl: string;
  readonly operatorToken: string;
}

export interface OperatorRequest {
  readonly clientId?: string;
  readonly deploymentId?: string;
  readonly query?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another token than that of the WFM. */
  readonly token?: string;
}

/** Calls an operation of the operator interface, and checks the response against its document. */
export async function operate(
  wfm: OperatorAccess,
  operationId: OperationId,
  request: OperatorRequest = {},
): Promise<ReceivedAnswer> {
  const { method, path } = operations[operationId];
  const { clientId = '', deploymentId = '', query = '', token = wfm.operatorToken, body } = request;
  const target = path
    .replace('{clientId}', encodeURIComponent(clientId))
    .replace('{deploymentId}', deploymentId);
  const answer = await exchange({
    method,
    url: `${wfm.operatorUrl}${target}${query}`,
    headers: { authorization: `Bearer ${token}`, ...request.headers },
    ...(body !== undefined && { body }),
  });
  checkAnswer(operationId, answer);
  return answer;
}

/** Fails unless status, media type, headers, body and problem type are among those that the document gives. */
export function checkAnswer(operationId: OperationId, answer: ReceivedAnswer): void {
  const { responses }: Operation = operations[operationId];
  const response = responses[answer.status] ?? expect.fail(`${operationId} does not answer ${answer.status}`);
  for (const { name } of response.headers.filter(({ required }) => required)) {
    expect(answer.headers, `${operationId} ${answer.status}`).toHaveProperty(name.toLowerCase());
  }
  if (response.mediaTypes.length === 0) expect(answer.body).toHaveLength(0);
  else expect(response.mediaTypes).toContain(answer.headers['content-type']);
  checkJson(operationId, answer);
  if (response.problemTypes.length > 0) expect(response.problemTypes).toContain(slugOf(answer));
}

function checkJson(operationId: OperationId, { status, json }: ReceivedAnswer): void {
  const validators: Readonly<Record<string, ((value: unknown) => boolean) & { errors: unknown }>> =
    responseValidators[operationId];
  const validate = validators[status];
  if (validate === undefined) return;
  expect(validate(json()) ? [] : validate.errors, `${operationId} ${status}`).toEqual([]);
}

/** The slug of a problem's type, or `about:blank`. */
export function slugOf(answer: ReceivedAnswer): string {
  return String(answer.json().type).replace(/^.*#/, '');
}
