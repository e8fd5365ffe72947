import { Agent } from 'node:https';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { checkWfmSvid } from '@margo-contract/protocol/profile/mtls';
import { parseTrustBundle } from '@margo-contract/protocol/trust-bundle';
import type { RunningWfm } from '../../../../src/index.js';
import { firstSvid, mtlsOf, type Svid } from '../../../support/mtls-client.js';
import { operate } from '../../../support/operator.js';
import { type Probe, type Probes, poll, pollWith, REFUSED } from './probe.js';

const WFM_ID = 'spiffe://margo.example/margo/wfm/wfm-1';

async function rotate(wfm: RunningWfm): Promise<void> {
  await operate(wfm, 'beginRotation');
  await operate(wfm, 'completeRotation');
}

function handshake(wfm: RunningWfm, options: ConnectionOptions = {}): Promise<TLSSocket> {
  const place = { host: '127.0.0.1', port: Number(new URL(wfm.url).port) };
  const checks = { rejectUnauthorized: false, checkServerIdentity: () => undefined };
  return new Promise((resolve, reject) => {
    const socket = connect({ ...place, ...checks, ...firstSvid(wfm), ...options }, () => resolve(socket));
    socket.once('error', reject);
  });
}

async function wfmName(wfm: RunningWfm): Promise<string> {
  const { domain } = mtlsOf(wfm).mis;
  const ca = [...parseTrustBundle(domain.bundle()).pem];
  const socket = await handshake(wfm, { ca, rejectUnauthorized: true });
  const leaf = socket.getPeerX509Certificate();
  socket.destroy();
  if (leaf === undefined) throw new Error('The WFM showed no certificate');
  return checkWfmSvid(leaf, { wfm: domain.wfm, clock: () => new Date() }).spiffeId.text;
}

const negotiated =
  (options: ConnectionOptions): Probe =>
  async (wfm) => {
    const socket = await handshake(wfm, options);
    const version = socket.getProtocol();
    socket.destroy();
    return version;
  };

const keptOpen: Probe = async (wfm) => {
  const svid = firstSvid(wfm);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const before = await poll(wfm, svid, { agent });
    await rotate(wfm);
    return [before, await poll(wfm, svid, { agent }).catch(() => REFUSED)];
  } finally {
    agent.destroy();
  }
};

/** Polls on a first connection, keeps its session, and polls on a second one that resumes it. */
const resumed: Probe = async (wfm) => {
  const svid: Svid = firstSvid(wfm);
  let session: Buffer | undefined;
  const first = new Agent({ keepAlive: true, maxSockets: 1 });
  first.on('keylog', (_line: Buffer, socket: TLSSocket) => {
    socket.on('session', (ticket: Buffer) => {
      session = ticket;
    });
  });
  await poll(wfm, svid, { agent: first });
  await poll(wfm, svid, { agent: first });
  first.destroy();
  await rotate(wfm);
  const agent = new Agent({ maxSockets: 1, ...(session !== undefined && { session }) });
  return poll(wfm, svid, { agent });
};

const OLD_CIPHER = 'ECDHE-ECDSA-AES128-SHA256';
const refusedWith = (defect: string): Probes[string] => [pollWith({ defect }), REFUSED];
const servedWith = (shape: string): Probes[string] => [pollWith({ shape }), 200];
const named: Probes[string] = [wfmName, WFM_ID];

export const CONNECTION_PROBES: Probes = {
  'clients-without-svid-served': [(wfm) => poll(wfm, undefined), REFUSED],
  'expired-svids-accepted': refusedWith('expired'),
  'future-svids-accepted': refusedWith('not-yet-valid'),
  'leaves-accepted-as-issuers': refusedWith('issued-by-leaf'),
  'path-lengths-ignored': refusedWith('path-too-long'),
  'any-hash-accepted': refusedWith('signed-with-sha-1'),
  'any-issuer-accepted': refusedWith('unknown-anchor'),
  'ca-leaves-accepted': refusedWith('ca'),
  'cert-signing-leaves-accepted': refusedWith('key-cert-sign'),
  'crl-signing-leaves-accepted': refusedWith('crl-sign'),
  'first-of-several-uris-taken': refusedWith('two-uris'),
  'uris-not-demanded': refusedWith('no-uri'),
  'other-schemes-accepted': refusedWith('other-scheme'),
  'names-without-path-accepted': refusedWith('no-path'),
  'foreign-domains-accepted': refusedWith('other-trust-domain'),
  'clients-of-other-wfms-accepted': refusedWith('other-wfm'),
  'wfm-name-taken-for-client': refusedWith('wfm-name'),
  'longer-names-accepted': refusedWith('longer-path'),
  'other-kinds-of-names-accepted': refusedWith('other-form'),
  'names-read-as-urls': refusedWith('query'),
  'short-rsa-keys-accepted': refusedWith('rsa-2048'),
  'any-curve-accepted': refusedWith('p-521'),
  'dns-names-refused': servedWith('dns-name'),
  'subjects-demanded': servedWith('empty-subject'),
  'extended-key-usage-demanded': servedWith('no-extended-key-usage'),
  'p-256-refused': [pollWith({ keyKind: 'P-256' }), 200],
  'long-names-refused': [
    async (wfm) => poll(wfm, await mtlsOf(wfm).mis.domain.issueClient('n'.repeat(400))),
    403,
  ],
  'wfm-svid-expired': named,
  'wfm-svid-not-yet-valid': named,
  'wfm-svid-of-unknown-issuer': named,
  'wfm-svid-without-chain': named,
  'wfm-svid-of-another-domain': named,
  'wfm-svid-of-another-wfm': named,
  'wfm-svid-with-longer-name': named,
  'wfm-svid-without-uri': named,
  'wfm-svid-with-two-uris': named,
  'wfm-svid-of-other-scheme': named,
  'wfm-svid-is-ca': named,
  'wfm-svid-signs-certificates': named,
  'wfm-svid-with-short-rsa-key': named,
  'wfm-shows-svid-of-client': named,
  'wfm-svid-kept-in-rotation': [(wfm) => rotate(wfm).then(() => wfmName(wfm)), WFM_ID],
  'tls-1-3-not-offered': [negotiated({}), 'TLSv1.3'],
  'tls-1-2-without-aead': [negotiated({ maxVersion: 'TLSv1.2', ciphers: OLD_CIPHER }), REFUSED],
  'tls-1-1-accepted': [
    negotiated({ minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' }),
    REFUSED,
  ],
  'trust-bundles-merged': [
    async (wfm) => {
      const svid = firstSvid(wfm);
      await rotate(wfm);
      return poll(wfm, svid);
    },
    REFUSED,
  ],
  'first-trust-bundle-kept': [
    async (wfm) => {
      await operate(wfm, 'beginRotation');
      return pollWith({})(wfm);
    },
    200,
  ],
  'known-intermediates-filled-in': refusedWith('chain-left-out'),
  'removed-anchors-live-in-tickets': [resumed, REFUSED],
  'open-connections-never-judged-again': [keptOpen, [200, REFUSED]],
};
