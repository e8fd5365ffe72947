/** A CA certificate whose clients may onboard. */
export interface StoredIssuer {
  /** DER octets. */
  readonly certificate: Uint8Array;
  /** Lowercase hexadecimal SHA-256 of the certificate. */
  readonly fingerprint: string;
  readonly label?: string;
  readonly registeredAt: Date;
}

export interface IssuerStore {
  /** Adds an issuer; false when this certificate is known already. */
  add(issuer: StoredIssuer): Promise<boolean>;
  list(): Promise<readonly StoredIssuer[]>;
}
