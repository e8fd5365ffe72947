import type { SecureContextOptions } from 'node:tls';
import type { Signer } from '@margo-contract/protocol';
import type { Identity } from '@margo-contract/sdk-device';

/** Who one device of a fleet is. */
export interface FleetIdentity {
  /** Who it is for the functions of the SDK. */
  readonly identity: Identity;
  /** Under which id it reports its capabilities. */
  readonly deviceId: string;
  /** With what its polls are signed; absent where nothing is signed. */
  readonly signing?: { readonly signer: Signer; readonly keyId: string };
  /** Key and certificate that it shows in the handshake; absent where it shows none. */
  readonly credentials?: SecureContextOptions;
  /** What the WFM has to know of it before it comes. */
  readonly registration: Registration;
}

/** What a WFM is told of a device beforehand: its certificate as base64 of DER, or its SPIFFE ID. */
export type Registration = { readonly certificate: string } | { readonly spiffeId: string };

/** Makes identities that nobody keeps, of one device after the other. */
export type IdentityMaker = () => Promise<FleetIdentity>;
