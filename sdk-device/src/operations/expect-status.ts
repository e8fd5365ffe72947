import { AnswerError } from '../error/index.js';

/**
 * Refuses every status but those that mean success. Problems have been thrown before.
 *
 * @throws AnswerError `answer-status`
 */
export function expectStatus({ status }: Response, ...expected: readonly number[]): void {
  if (expected.includes(status)) return;
  throw new AnswerError(
    'answer-status',
    `The WFM answered ${status} where ${expected.join(' or ')} was expected`,
  );
}
