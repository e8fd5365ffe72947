import { admitting } from '../behaviour/handshake.js';
import type { FaultEntry } from './fault.js';

const profiles = ['mtls'] as const;
/** AES and a name of 16 octets, and a key for the MAC: what node:tls takes for tickets. */
const TICKET_KEYS = Buffer.alloc(48, 7);
const NO_AEAD = 'ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-SHA384:ECDHE-ECDSA-AES128-SHA';

/** What goes wrong with versions of TLS, with changes of the trust bundle, and with connections that stay open. */
export const connectionFaults: readonly FaultEntry[] = [
  {
    name: 'tls-1-3-not-offered',
    profiles,
    requirement: 'TLS-006',
    effect: 'Handshakes use TLS 1.2 only.',
    behaviour: {
      context: () => (context) => ({ ...context, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' }),
    },
  },
  {
    name: 'tls-1-2-without-aead',
    profiles,
    requirement: 'TLS-007',
    effect: 'TLS 1.2 is on, with cipher suites in CBC mode.',
    behaviour: {
      context: () => (context) => ({
        ...context,
        minVersion: 'TLSv1.2',
        ciphers: `${context.ciphers}:${NO_AEAD}`,
      }),
    },
  },
  {
    name: 'tls-1-1-accepted',
    profiles,
    requirement: 'TLS-007',
    effect: 'Handshakes of TLS 1.1 succeed.',
    behaviour: {
      context: () => (context) => ({
        ...context,
        minVersion: 'TLSv1.1',
        ciphers: `${context.ciphers}:${NO_AEAD}:@SECLEVEL=0`,
      }),
    },
  },
  {
    name: 'trust-bundles-merged',
    profiles,
    requirement: 'SVID-003',
    also: { 'TLS-012': 'Sessions below an anchor that was removed go on.' },
    effect: 'A new trust bundle is added to those before instead of taking their place.',
    behaviour: {
      context: () => {
        const anchors = new Set<string>();
        return (context) => {
          for (const anchor of [context.ca ?? []].flat()) anchors.add(String(anchor));
          return { ...context, ca: [...anchors] };
        };
      },
    },
  },
  {
    name: 'first-trust-bundle-kept',
    profiles,
    requirement: 'SVID-003',
    also: { 'ID-007': 'SVIDs below the new anchor validate, and are refused.' },
    effect: 'The trust bundle of the start stays in force, so that SVIDs below a new anchor are refused.',
    behaviour: {
      context: () => {
        let first: TlsAnchors;
        return (context) => {
          first ??= context.ca;
          return { ...context, ca: first };
        };
      },
    },
  },
  {
    name: 'known-intermediates-filled-in',
    profiles,
    requirement: 'SVID-003',
    effect: 'A chain that lacks its intermediate is completed with the one that the WFM knows.',
    behaviour: {
      context: () => (context) => ({
        ...context,
        ca: [...[context.ca ?? []].flat(), ...certificatesIn(context.cert).slice(1)],
      }),
    },
  },
  {
    name: 'removed-anchors-live-in-tickets',
    profiles,
    requirement: 'TLS-012',
    effect: 'A session that was begun below an anchor can be resumed after that anchor was removed.',
    behaviour: {
      context: () => (context) => ({ ...context, secureOptions: 0, ticketKeys: TICKET_KEYS }),
    },
  },
  {
    name: 'open-connections-never-judged-again',
    profiles,
    requirement: 'TLS-011',
    effect:
      'A connection that is open goes on after its anchor was removed, for as long as the client likes.',
    behaviour: admitting(({ chainFault, leafFault }) =>
      chainFault === undefined && leafFault === undefined ? 'for-ever' : undefined,
    ),
  },
];

type TlsAnchors = string | Buffer | (string | Buffer)[] | undefined;

function certificatesIn(pem: unknown): string[] {
  return String(pem).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}
