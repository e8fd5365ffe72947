import type { Reading, WfmName } from '@margo-contract/protocol/spiffe-id';
import type { SvidAlgorithm } from '@margo-contract/protocol/svid';
import type { MtlsDocuments, WfmHandlers } from '../../operation/handlers.js';
import type { CommonOptions } from '../options.js';

/** The handlers of a WFM whose clients prove themselves in the TLS handshake; `clientId` is the SPIFFE ID of the caller. */
export type MtlsHandlers = WfmHandlers<MtlsDocuments>;

/** What the WFM says of a client whose SVID is in order. */
export type Acceptance = 'accepted' | { readonly outcome: 'denied'; readonly detail: string };

/** Which clients of its namespace the WFM serves (ID-009). Asked at each request, so that a removal has effect at once (ID-011). */
export interface AcceptedClients {
  /**
   * Whether a client is served; a denial gives 403 `not-authorized` with the detail (ID-012).
   *
   * @param spiffeId of the caller, proven; it is a client of this WFM
   */
  decide(spiffeId: string): Promise<Acceptance>;
}

/** What the leaf of a client has to fulfil. */
export interface ClientSvidOptions {
  /** The trust domain and the id of this WFM: only its own clients are let in (ID-007). */
  readonly wfm: WfmName;
  /** How far the clocks of clients may differ, 0 to 300 seconds; 0 unless given. */
  readonly clockSkewSeconds?: number;
  /** What the interface leaves open about leaves; `strict` unless given. */
  readonly reading?: Reading;
  /** Kinds of keys and signatures that are accepted; all of the interface unless given. */
  readonly algorithms?: readonly SvidAlgorithm[];
}

/** What a WFM of the mutual-TLS profile is made of. */
export interface MtlsOptions extends CommonOptions, ClientSvidOptions {
  readonly handlers: MtlsHandlers;
  readonly clients: AcceptedClients;
  /**
   * Addresses and subnets (`10.0.0.7`, `fd00::/8`) of the proxies that end TLS in front of this WFM: what they say in `Client-Cert`
   * (RFC 9440) counts as the certificate of the client, whose chain the proxy has validated with the trust bundle. From everybody else
   * that field is ignored. None unless given.
   *
   * A proxy on this list can be any client. It has to take the fields `Client-Cert` and `Client-Cert-Chain` off every request it gets.
   */
  readonly clientCertProxies?: readonly string[];
  /** `given`: who calls `wfm.fetch` passes the certificate of the peer with each request, from a handshake that validated it. */
  readonly fetchPeer?: 'given';
}
