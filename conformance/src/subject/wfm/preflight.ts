import { SuiteError } from '../../error.js';
import { handshake } from './http/connect.js';
import type { Limits } from './http/send.js';
import type { Target } from './http/target.js';

/** Codes of node:tls for a chain that does not end in a trusted certificate. */
const UNTRUSTED =
  /SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|CERT_(HAS_EXPIRED|NOT_YET_VALID|UNTRUSTED|REJECTED|SIGNATURE_FAILURE|CHAIN)|INVALID_(CA|PURPOSE)/;
/** Alerts by which a server ends a handshake of TLS 1.2 without a client certificate, or of versions it has not. */
const REFUSED_BY_SERVER = /ALERT_HANDSHAKE_FAILURE|ALERT_PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|NO_CIPHERS/;
/** The alert of a server that speaks HTTP, but not the version that is offered in ALPN (RFC 7301 §3.2). */
const OTHER_PROTOCOL = /NO_APPLICATION_PROTOCOL/;
const NOT_TLS = /WRONG_VERSION_NUMBER|PACKET_LENGTH|UNEXPECTED_MESSAGE|HTTP_REQUEST/;

/**
 * Makes sure that there is a TLS server that can be trusted, before anything is judged.
 *
 * @throws SuiteError in one sentence: what was tried, what happened, what to do
 */
export async function checkReachable(target: Target, limits: Limits): Promise<void> {
  const { outcome, detail, error } = await handshake(target, { minVersion: 'TLSv1.2' }, limits.timeout);
  if (outcome === 'accepted') return;
  throw explain(target, detail, String(error?.code ?? ''));
}

function explain({ url, host, port, ca }: Target, detail: string, code: string): SuiteError {
  const tried = `A TLS connection to ${host}:${port} for ${url}`;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const advice = 'use the name that the certificate is for, or have one made for this name';
    return new SuiteError(
      'suite-target-host-mismatch',
      `${tried} met the certificate of another host (${detail}); ${advice}.`,
    );
  }
  if (UNTRUSTED.test(code)) {
    const trusted = ca === undefined ? 'no CA of this system issued' : 'the CA given with --ca did not issue';
    const advice = 'give the root CA of the WFM with --ca, in PEM';
    return new SuiteError(
      'suite-target-untrusted',
      `${tried} failed: ${trusted} this server's certificate, or it is not valid (${detail}); ${advice}.`,
    );
  }
  if (NOT_TLS.test(code)) {
    const advice = 'give the port of the HTTPS listener, or put TLS in front of this one';
    return new SuiteError(
      'suite-target-not-tls',
      `${tried} failed: this port speaks no TLS, probably plain HTTP (${code}); ${advice}.`,
    );
  }
  if (OTHER_PROTOCOL.test(code)) {
    const advice = 'let it speak HTTP/1.1 as well, which the interface demands (TLS-003)';
    return new SuiteError(
      'suite-target-unreachable',
      `${tried} failed: the server does not take http/1.1 in ALPN, probably because it speaks HTTP/2 alone (${code}); ${advice}.`,
    );
  }
  if (REFUSED_BY_SERVER.test(code)) {
    const advice =
      'allow TLS 1.3 with a usual cipher suite; a server that demands client certificates is judged with --profile mtls';
    return new SuiteError(
      'suite-target-unreachable',
      `${tried} failed: the server refused every version and cipher suite that was offered, or wants a client certificate (${code}); ${advice}.`,
    );
  }
  const advice = 'check the URL, and that the WFM runs and is not behind a firewall';
  return new SuiteError('suite-target-unreachable', `${tried} failed (${detail}); ${advice}.`);
}
