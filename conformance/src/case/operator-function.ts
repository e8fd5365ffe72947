/** What only the people who run a WFM can do, in the order in which guides list it. */
export const OPERATOR_FUNCTIONS = [
  'register-certificate',
  'approve-client',
  'reject-client',
  'revoke-client',
  'readmit-client',
  'assign-deployment',
  'remove-deployment',
  'set-maintenance',
  'throttle',
  'fail',
  'accept-client',
  'remove-client',
  'issue-svid',
  'begin-rotation',
  'complete-rotation',
] as const;

/** One of them; the steps of a case that need it name it. */
export type OperatorFunction = (typeof OPERATOR_FUNCTIONS)[number];

/** Whether a word is the name of a function of the operator. */
export function isOperatorFunction(word: unknown): word is OperatorFunction {
  return OPERATOR_FUNCTIONS.some((name) => name === word);
}
