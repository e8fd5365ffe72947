import type { X509Certificate } from 'node:crypto';
import type { RequirementId } from '@margo-contract/generated';
import { combineBehaviours } from '../behaviour/behaviour.js';
import { type Admission, admitting, type ShownPeer } from '../behaviour/handshake.js';
import type { FaultEntry } from './fault.js';

const profiles = ['mtls'] as const;
const UNKNOWN_ISSUER = [
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

/** What goes wrong with the SVIDs of clients in the handshake: wrong ones that count, and right ones that do not. */
export const handshakeFaults: readonly FaultEntry[] = [
  {
    name: 'clients-without-svid-served',
    profiles,
    requirement: 'TLS-008',
    effect: 'A client that shows no certificate is served as if it were the first one.',
    behaviour: admitting(({ certificate }) => (certificate === undefined ? 'as-first-client' : undefined)),
  },
  chain('expired-svids-accepted', 'ID-007', 'An SVID counts after its end.', ['CERT_HAS_EXPIRED']),
  chain('future-svids-accepted', 'ID-007', 'An SVID counts before its begin.', ['CERT_NOT_YET_VALID']),
  accepting(
    'leaves-accepted-as-issuers',
    'ID-007',
    'What an SVID has issued, which is no CA, counts as an SVID.',
    // So Node calls an issuer that is no CA, or has no keyCertSign.
    ({ chainFault = '', leafFault }) =>
      leafFault === undefined && ['INVALID_CA', 'UNSPECIFIED'].includes(chainFault),
  ),
  chain('path-lengths-ignored', 'ID-007', 'CAs issue below CAs that may have none below them.', [
    'PATH_LENGTH_EXCEEDED',
  ]),
  {
    name: 'any-hash-accepted',
    profiles,
    requirement: 'SVID-007',
    effect: 'SVIDs that are signed with SHA-1 count.',
    behaviour: combineBehaviours([
      { context: () => (context) => ({ ...context, ciphers: `${context.ciphers}:@SECLEVEL=0` }) },
      admitting(({ chainFault, leafFault }) =>
        chainFault === undefined && leafFault === 'svid-signature-algorithm' ? 'as-named' : undefined,
      ),
    ]),
  },
  {
    ...accepting(
      'any-issuer-accepted',
      'ID-007',
      'An SVID counts whoever issued it.',
      ({ certificate, chainFault = '' }) => certificate !== undefined && UNKNOWN_ISSUER.includes(chainFault),
    ),
    also: {
      'SVID-003': 'Such a chain need not end in the bundle.',
      'TLS-012': 'Nor does that of a session below an anchor that was removed.',
    },
  },
  leaf('ca-leaves-accepted', 'SVID-005', 'The certificate of a CA counts as an SVID.', ['svid-authority']),
  leaf('cert-signing-leaves-accepted', 'SVID-005', 'A leaf that may sign certificates counts as an SVID.', [
    'svid-key-cert-sign',
  ]),
  leaf(
    'crl-signing-leaves-accepted',
    'SVID-005',
    'A leaf that may sign revocation lists counts as an SVID.',
    ['svid-crl-sign'],
  ),
  leaf('first-of-several-uris-taken', 'SVID-005', 'Of several URIs in an SVID the first one counts.', [
    'svid-uri-not-single',
  ]),
  leaf('uris-not-demanded', 'SVID-005', 'A leaf without a URI counts as the SVID of the first client.', [
    'svid-uri-absent',
  ]),
  leaf('other-schemes-accepted', 'SVID-005', 'The scheme of the URI in an SVID is not looked at.', [
    'svid-uri-scheme',
  ]),
  leaf(
    'names-without-path-accepted',
    'SVID-005',
    'A SPIFFE ID without a path counts as the first client’s.',
    ['svid-uri-path'],
  ),
  leaf('foreign-domains-accepted', 'SVID-004', 'The trust domain of a SPIFFE ID is not looked at.', [
    'svid-trust-domain',
  ]),
  leaf('clients-of-other-wfms-accepted', 'ID-007', 'The wfm-id in the name of a client is not looked at.', [
    'svid-wfm-id',
  ]),
  {
    name: 'wfm-name-taken-for-client',
    profiles,
    requirement: 'ID-007',
    effect: 'An SVID with the name of the WFM itself counts as one of a client.',
    behaviour: admitting((peer, { wfmId }) =>
      peer.leafFault === 'svid-form' && nameOf(peer).endsWith(`/wfm/${wfmId}`)
        ? 'as-first-client'
        : undefined,
    ),
  },
  {
    name: 'longer-names-accepted',
    profiles,
    requirement: 'ID-007',
    effect: 'Of the name of a client only the beginning is looked at, so that it may have more segments.',
    behaviour: admitting((peer) =>
      peer.leafFault === 'svid-form' && /\/client\/[^/]+\/[^/]+$/.test(nameOf(peer)) ? 'as-named' : undefined,
    ),
  },
  {
    name: 'other-kinds-of-names-accepted',
    profiles,
    requirement: 'ID-007',
    effect: 'A name below that of the WFM is one of a client, whatever stands in place of /client/.',
    behaviour: admitting((peer) =>
      peer.leafFault === 'svid-form' && /\/wfm\/[^/]+\/(?!client\/)[a-z]+\/[^/]+$/.test(nameOf(peer))
        ? 'as-named'
        : undefined,
    ),
  },
  leaf(
    'names-read-as-urls',
    'ID-007',
    'SPIFFE IDs are compared after what URLs allow is undone: ports, queries, empty segments, percent-encoding.',
    ['svid-uri-malformed'],
  ),
  leaf('short-rsa-keys-accepted', 'SVID-007', 'SVIDs with RSA keys of 2048 bits count.', [
    'svid-key-too-weak',
  ]),
  leaf('any-curve-accepted', 'SVID-007', 'SVIDs with keys on any curve count, such as P-521.', [
    'svid-key-algorithm',
  ]),
  refusing(
    'dns-names-refused',
    'ID-007',
    'An SVID with a DNS name beside its URI is refused.',
    ({ subjectAltName }) => /\bDNS:/.test(subjectAltName ?? ''),
  ),
  refusing(
    'subjects-demanded',
    'ID-007',
    'An SVID with an empty subject is refused.',
    ({ subject }) => !subject,
  ),
  refusing(
    'extended-key-usage-demanded',
    'ID-007',
    'An SVID without an extended key usage is refused, although it need not have one.',
    ({ keyUsage }) => keyUsage === undefined,
  ),
  refusing('long-names-refused', 'ID-007', 'Names of more than 255 characters are refused.', (certificate) =>
    /URI:[^,]{256}/.test(certificate.subjectAltName ?? ''),
  ),
  {
    ...refusing('p-256-refused', 'SVID-006', 'SVIDs with keys on P-256 are refused.', ({ publicKey }) =>
      /256/.test(publicKey.asymmetricKeyDetails?.namedCurve ?? ''),
    ),
    also: {
      'ID-007': 'Such an SVID validates, and names a client of the WFM.',
      'MAN-021': 'A client that is denied gets no status either.',
    },
  },
];

function chain(
  name: string,
  requirement: RequirementId,
  effect: string,
  faults: readonly string[],
): FaultEntry {
  return accepting(name, requirement, effect, ({ chainFault = '' }) => faults.includes(chainFault));
}

function leaf(
  name: string,
  requirement: RequirementId,
  effect: string,
  faults: readonly string[],
): FaultEntry {
  return accepting(
    name,
    requirement,
    effect,
    ({ chainFault, leafFault = '' }) => chainFault === undefined && faults.includes(leafFault),
  );
}

function accepting(
  name: string,
  requirement: RequirementId,
  effect: string,
  accepts: (peer: ShownPeer) => boolean,
): FaultEntry {
  const judge = (peer: ShownPeer): Admission | undefined => (accepts(peer) ? 'as-named' : undefined);
  return { name, profiles, requirement, effect, behaviour: admitting(judge) };
}

function refusing(
  name: string,
  requirement: RequirementId,
  effect: string,
  refuses: (certificate: X509Certificate) => boolean,
): FaultEntry {
  const judge = ({ certificate }: ShownPeer): Admission | undefined =>
    certificate !== undefined && refuses(certificate) ? 'refused' : undefined;
  return { name, profiles, requirement, effect, behaviour: admitting(judge) };
}

function nameOf({ certificate }: ShownPeer): string {
  return /URI:([^,]*)/.exec(certificate?.subjectAltName ?? '')?.[1] ?? '';
}
