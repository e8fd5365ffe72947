import type { AnyDocuments } from '@margo-contract/sdk-server';
import type { Page, PageRequest } from './page.js';

/** Where a client stands. */
export type ClientState = 'registered' | 'pending' | 'approved' | 'rejected' | 'revoked';

/** One client: one certificate, or one SPIFFE ID, which is its clientId then. */
export interface StoredClient {
  readonly clientId: string;
  readonly state: ClientState;
  /** DER octets; none for a client that is known by its SPIFFE ID. */
  readonly certificate: Uint8Array;
  /** Lowercase hexadecimal SHA-256 of the certificate, or of the SPIFFE ID. */
  readonly fingerprint: string;
  readonly label?: string;
  readonly registeredAt: Date;
  readonly onboardedAt?: Date;
  readonly lastSeenAt?: Date;
}

/** A step from one state to another. */
export interface ClientTransition {
  readonly clientId: string;
  readonly from: ClientState;
  readonly to: ClientState;
  /** With it the step is the client's onboarding, of which there is one. */
  readonly onboardedAt?: Date;
}

interface ClientQuery extends PageRequest {
  readonly state?: ClientState;
}

export interface ClientStore {
  /** Adds a client unless one with this certificate is known, and returns the one that is known then. */
  add(client: StoredClient): Promise<{ readonly client: StoredClient; readonly added: boolean }>;
  find(clientId: string): Promise<StoredClient | undefined>;
  findByFingerprint(fingerprint: string): Promise<StoredClient | undefined>;
  /**
   * Changes the state; `undefined` when the client is not (or no longer) in the state it is to leave, or is to be onboarded
   * and was before.
   */
  move(transition: ClientTransition): Promise<StoredClient | undefined>;
  /** Remembers when the client was last heard of; an earlier time than the known one changes nothing. */
  see(clientId: string, at: Date): Promise<void>;
  /** How many clients are in the state. */
  count(state: ClientState): Promise<number>;
  /** Clients in the order in which they were added. */
  list(query: ClientQuery): Promise<Page<StoredClient>>;
}

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

/** The last report about a device. */
export interface StoredDevice {
  readonly deviceId: string;
  readonly reportedAt: Date;
  readonly capabilities: AnyDocuments['capabilities'];
}

export interface DeviceStore {
  /** Creates or replaces a report. */
  put(clientId: string, device: StoredDevice): Promise<void>;
  has(clientId: string, deviceId: string): Promise<boolean>;
  /** Removes a device and all devices below it. */
  delete(clientId: string, deviceId: string): Promise<void>;
  /** How many devices of the client are known. */
  count(clientId: string): Promise<number>;
  /** The client's devices in the order of their ids by code point. */
  list(clientId: string): Promise<readonly StoredDevice[]>;
}
