import type { Contract } from '../contract/contract.js';
import type { Exchange, SentRequest } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';
import { checkBody } from './check-body.js';
import { checkHeaderRules, checkManifestETag } from './check-headers.js';
import { checkProblemObject } from './check-problem.js';
import { requirementOfSuccess } from './refusal.js';

/** What is expected instead of a status that the operation does not declare. */
export const UNDECLARED = 'a status that the contract declares for the operation';

/** What the case itself accepts and the contract may not declare, by an erratum. */
export interface Accepted {
  readonly statuses: readonly number[];
  readonly problemTypes: readonly string[];
}

/**
 * Checks a response against the contract, whatever the case is about: that the status is declared for the
 * operation, header fields, media type, content, and that every error is a problem.
 */
export function checkResponse(
  { request, response }: Exchange,
  accepted: Accepted,
  contract: Contract,
): readonly Deviation[] {
  if (response === undefined || request.malformed) return [];
  const { operationId } = request;
  const operation = contract.operations.get(operationId ?? '');
  const declared = operation?.responses[String(response.status)];
  const isError = response.status >= 400;
  const problemTypes = declared && [...declared.problemTypes, ...accepted.problemTypes];
  return [
    ...(isError ? checkProblemObject(response, problemTypes, contract) : []),
    ...(operation && !declared ? undeclaredStatus(request, response.status, accepted, contract) : []),
    ...(operationId !== undefined && declared ? checkHeaderRules(response, operationId, contract) : []),
    ...(operationId !== undefined && declared ? checkManifestETag(response, operationId) : []),
    ...(operationId !== undefined && declared && !isError
      ? checkBody(response, operationId, declared, contract)
      : []),
  ];
}

/** Of errors it is recommended to declare them; a success has the status that the operation gives it. */
function undeclaredStatus(
  request: SentRequest,
  status: number,
  { statuses }: Accepted,
  contract: Contract,
): readonly Deviation[] {
  if (statuses.includes(status)) return [];
  const id = status < 300 ? requirementOfSuccess(request, contract) : undefined;
  return [{ requirements: [id ?? 'ERR-012'], expected: UNDECLARED, actual: `status ${status}` }];
}
