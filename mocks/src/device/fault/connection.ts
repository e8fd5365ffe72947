import type { DeviceFault } from './fault.js';

/** What goes wrong with whom a device talks to. */
export const connectionFaults: readonly DeviceFault[] = [
  {
    name: 'trusts-any-certificate',
    requirement: 'TLS-005',
    effect: 'The device takes every certificate of a server.',
    behaviour: { toleratedTls: /./ },
  },
  {
    name: 'ignores-expiry',
    requirement: 'TLS-005',
    effect: 'The device takes certificates of servers that have expired or are not valid yet.',
    behaviour: { toleratedTls: /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/ },
  },
  {
    name: 'ignores-host-name',
    requirement: 'TLS-005',
    effect: 'The device takes certificates that are for another host.',
    behaviour: { toleratedTls: /ALTNAME/ },
  },
  {
    name: 'accepts-self-signed',
    requirement: 'TLS-005',
    effect: 'The device takes a self-signed certificate of a server.',
    behaviour: { toleratedTls: /SELF_SIGNED/ },
  },
  {
    name: 'accepts-broken-chain',
    requirement: 'TLS-005',
    effect: 'The device takes a certificate whose issuer it cannot verify.',
    behaviour: { toleratedTls: /UNABLE_TO|CERT_SIGNATURE_FAILURE/ },
  },
  {
    name: 'falls-back-to-http',
    requirement: 'TLS-005',
    effect: 'The device goes on without TLS when there is none.',
    behaviour: { plainHttp: true },
  },
  {
    name: 'accepts-tls-1-2',
    requirement: 'TLS-015',
    effect: 'The device agrees to TLS 1.2.',
    behaviour: { toleratesTls12: true },
  },
  {
    name: 'own-certificate-in-tls',
    requirement: 'CERT-001',
    effect: 'The device presents its certificate in the TLS handshake.',
    behaviour: { ownCertificateInTls: true },
  },
];
