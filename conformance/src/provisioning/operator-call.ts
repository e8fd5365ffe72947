import type { OperatorFunction } from '../case/case.js';

/** One thing that the people who run the WFM under test are to do, as data. */
export type OperatorCall =
  /** `certificate` is standard base64 of the DER octets. */
  | { readonly function: 'register-certificate'; readonly certificate: string }
  | {
      readonly function: 'approve-client' | 'reject-client' | 'revoke-client' | 'readmit-client';
      readonly clientId: string;
    }
  | {
      readonly function: 'assign-deployment';
      readonly clientId: string;
      readonly deploymentId: string;
      /** YAML, to be handed out octet by octet. */
      readonly document: string;
    }
  | { readonly function: 'remove-deployment'; readonly clientId: string; readonly deploymentId: string }
  /** `retryAfterSeconds` is null to open the device interface again. */
  | { readonly function: 'set-maintenance'; readonly retryAfterSeconds: number | null };

/** Every function there is, in the order in which guides list them. */
export const OPERATOR_FUNCTIONS: readonly OperatorFunction[] = [
  'register-certificate',
  'approve-client',
  'reject-client',
  'revoke-client',
  'readmit-client',
  'assign-deployment',
  'remove-deployment',
  'set-maintenance',
];

/** Whether a word is the name of a function of the operator. */
export function isOperatorFunction(word: unknown): word is OperatorFunction {
  return OPERATOR_FUNCTIONS.some((name) => name === word);
}
