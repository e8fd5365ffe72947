import type { DeviceBehaviour } from '../pliable/behaviour.js';
import type { DeviceFault } from './fault.js';

/** A device that takes SVIDs with one defect. */
function takes(name: string, effect: string, toleratedSvid: RegExp, more: DeviceBehaviour = {}): DeviceFault {
  return { name, requirement: 'SVID-009', effect, behaviour: { toleratedSvid, ...more } };
}

/** What goes wrong with identities of the mutual-TLS profile. */
export const identityFaults: readonly DeviceFault[] = [
  {
    name: 'takes-any-wfm',
    requirement: 'ID-010',
    effect: 'The device takes every SVID of its trust domain for its WFM.',
    behaviour: { acceptsWfm: () => true },
  },
  {
    name: 'checks-host-names',
    requirement: 'ID-010',
    effect: 'The device wants the name of the host in the SVID of the WFM.',
    behaviour: { checksHostNames: true },
  },
  {
    name: 'compares-names-caseless',
    requirement: 'ID-006',
    effect: 'The device takes no notice of case in SPIFFE IDs.',
    behaviour: { acceptsWfm: (id, expected) => id.toLowerCase() === expected.toLowerCase() },
  },
  {
    name: 'takes-any-anchor',
    requirement: 'SVID-009',
    effect: 'The device takes SVIDs whose chain does not end at an anchor of the bundle.',
    behaviour: { toleratedTls: /UNABLE_TO|SELF_SIGNED|CERT_SIGNATURE_FAILURE/ },
  },
  takes(
    'takes-no-uri',
    'The device takes a certificate without a URI for that of its WFM.',
    /svid-uri-absent/,
  ),
  takes('takes-two-uris', 'The device takes SVIDs with two URIs.', /svid-uri-not-single/),
  takes('takes-no-path', 'The device takes SPIFFE IDs without a path.', /svid-uri-path/),
  takes('takes-any-scheme', 'The device takes URIs of every scheme.', /svid-uri-scheme/),
  takes('takes-ca-as-leaf', 'The device takes the certificate of a CA as a leaf.', /svid-authority/, {
    toleratedTls: /INVALID_PURPOSE|INVALID_CA/,
  }),
  takes('takes-key-cert-sign', 'The device takes leaves that may sign certificates.', /svid-key-cert-sign/),
  takes('takes-crl-sign', 'The device takes leaves that may sign revocation lists.', /svid-crl-sign/),
  takes('takes-weak-keys', 'The device takes RSA keys of 2048 bits.', /svid-key-too-weak/),
  {
    name: 'ignores-svid-expiry',
    requirement: 'TLS-010',
    effect: 'The device takes SVIDs and anchors that have expired or are not valid yet.',
    claims: ['mis'],
    behaviour: { toleratedTls: /EXPIRED|NOT_YET_VALID/, toleratedSvid: /svid-expired|svid-not-yet-valid/ },
  },
  {
    name: 'agrees-to-tls-1-1',
    requirement: 'TLS-016',
    effect: 'The device agrees to TLS 1.1.',
    behaviour: { toleratesTls11: true },
  },
  {
    name: 'agrees-to-tls-1-2-unasked',
    requirement: 'TLS-016',
    effect: 'The device agrees to TLS 1.2 although that was not switched on.',
    behaviour: { toleratesTls12: true },
  },
  {
    name: 'goes-without-tls',
    requirement: 'TLS-009',
    effect: 'The device goes on without TLS when there is none.',
    behaviour: { plainHttp: true },
  },
  {
    name: 'checks-wfm-once',
    requirement: 'TLS-009',
    effect: 'The device checks the WFM on its first connection only.',
    behaviour: { checksWfmOnce: true },
  },
  {
    name: 'presents-nothing',
    requirement: 'TLS-009',
    effect: 'The device presents no certificate.',
    behaviour: { presents: 'nothing' },
  },
  {
    name: 'presents-own-certificate',
    requirement: 'ID-003',
    effect: 'The device presents a certificate that it made for itself.',
    behaviour: { ownCertificateInTls: true },
  },
  {
    name: 'presents-leaf-alone',
    requirement: 'SVID-002',
    effect: 'The device leaves its intermediate out.',
    behaviour: { presents: 'leaf' },
  },
  {
    name: 'keeps-first-svid',
    requirement: 'TLS-017',
    effect: 'The device presents the SVID that it started with for ever.',
    claims: ['renewal'],
    behaviour: { keepsFirstSvid: true },
  },
  {
    name: 'signs-beside-svid',
    requirement: 'SIG-019',
    effect: 'The device signs its requests as in the other profile.',
    behaviour: { signsToo: true },
  },
  {
    name: 'onboards-beside-svid',
    requirement: 'ONB-011',
    effect: 'The device onboards as in the other profile.',
    behaviour: { onboardsToo: true },
  },
];
