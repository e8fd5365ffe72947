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
