import type { Contract } from '../contract/contract.js';
import type { Exchange } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';
import { checkBody } from './check-body.js';
import { checkHeaderRules } from './check-headers.js';
import { checkProblemObject } from './check-problem.js';

/** What the case itself accepts and the contract may not declare, by an erratum. */
export interface Accepted {
  readonly statuses: readonly number[];
  readonly problemTypes: readonly string[];
}

/**
 * Checks an answer against the contract, whatever the case is about: that the status is declared for the
 * operation, header fields, media type, content, and that every error is a problem.
 */
export function checkAnswer(
  { request, answer }: Exchange,
  accepted: Accepted,
  contract: Contract,
): readonly Deviation[] {
  if (answer === undefined || request.malformed) return [];
  const { operationId } = request;
  const operation = contract.operations.get(operationId ?? '');
  const response = operation?.responses[String(answer.status)];
  const isError = answer.status >= 400;
  const declared = response && [...response.problemTypes, ...accepted.problemTypes];
  return [
    ...(isError ? checkProblemObject(answer, declared, contract) : []),
    ...(operation && !response ? undeclaredStatus(answer.status, accepted) : []),
    ...(operationId !== undefined && response ? checkHeaderRules(answer, operationId, contract) : []),
    ...(operationId !== undefined && response && !isError
      ? checkBody(answer, operationId, response, contract)
      : []),
  ];
}

function undeclaredStatus(status: number, { statuses }: Accepted): readonly Deviation[] {
  if (statuses.includes(status)) return [];
  const expected = 'a status that the contract declares for the operation';
  return [{ requirements: ['ERR-012'], expected, actual: `status ${status}` }];
}
