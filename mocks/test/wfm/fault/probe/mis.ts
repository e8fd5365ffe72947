import { parseDiscovery } from '@margo-contract/protocol/discovery';
import { parseTrustBundle } from '@margo-contract/protocol/trust-bundle';
import type { RunningWfm } from '../../../../src/index.js';
import { exchange } from '../../../support/exchange.js';
import { mtlsOf } from '../../../support/mtls-client.js';
import { operate } from '../../../support/operator.js';
import type { Probe, Probes } from './probe.js';

const mis = (wfm: RunningWfm, url: string, headers = {}) =>
  exchange({ method: 'GET', url, ca: wfm.ca, headers });
const bundleOf = async (wfm: RunningWfm) => (await mis(wfm, mtlsOf(wfm).mis.bundleUrl)).body;

const discovered: Probe = async (wfm) =>
  parseDiscovery((await mis(wfm, `${mtlsOf(wfm).mis.url}/.well-known/margo`)).body, 'margo.example')
    .trustDomain;
const anchors: Probe = async (wfm) => parseTrustBundle(await bundleOf(wfm)).anchors.length;

/** Members of each entry, and how many certificates it has. */
const entries: Probe = async (wfm) => {
  const { keys } = JSON.parse(String(await bundleOf(wfm))) as { keys: { x5c: string[] }[] };
  return keys.map((key) => `${Object.keys(key).sort()} ${key.x5c.length}`);
};

const sequences: Probe = async (wfm) => {
  const before = parseTrustBundle(await bundleOf(wfm)).sequence ?? 0n;
  await operate(wfm, 'beginRotation');
  return (parseTrustBundle(await bundleOf(wfm)).sequence ?? 0n) > before;
};

const tagged: Probe = async (wfm) => {
  const { headers } = await mis(wfm, mtlsOf(wfm).mis.bundleUrl);
  return (await mis(wfm, mtlsOf(wfm).mis.bundleUrl, { 'if-none-match': headers.etag ?? 'none' })).status;
};

const missing =
  (member: 'status' | 'retryable'): Probe =>
  async (wfm) =>
    (await mis(wfm, `${mtlsOf(wfm).mis.url}/other`)).json()[member];

const inDomain: Probes[string] = [discovered, 'margo.example'];
const oneAnchor: Probes[string] = [anchors, 1];
const plainEntry: Probes[string] = [entries, ['crv,kty,use,x,x5c,y 1']];

export const MIS_PROBES: Probes = {
  'mis-discovery-over-http': inDomain,
  'mis-discovery-with-relative-uri': inDomain,
  'mis-discovery-without-trust-domain': inDomain,
  'mis-discovery-of-other-domain': inDomain,
  'mis-without-discovery-answered-503': inDomain,
  'mis-anchor-as-base64url': oneAnchor,
  'mis-anchor-without-certificate': oneAnchor,
  'mis-anchor-with-other-key': oneAnchor,
  'mis-anchor-for-jwt': oneAnchor,
  'mis-anchor-as-pem': oneAnchor,
  'mis-anchor-with-private-key': oneAnchor,
  'mis-anchor-without-use': oneAnchor,
  'mis-bundle-without-keys': oneAnchor,
  'mis-bundle-as-web-page': oneAnchor,
  'mis-bundle-moved': oneAnchor,
  'mis-token-demanded': oneAnchor,
  'mis-anchor-with-key-id': plainEntry,
  'mis-anchor-with-two-certificates': plainEntry,
  'mis-takes-any-method': [
    async (wfm) => (await exchange({ method: 'DELETE', url: mtlsOf(wfm).mis.bundleUrl, ca: wfm.ca })).status,
    405,
  ],
  'mis-anchors-replaced-at-once': [(wfm) => operate(wfm, 'beginRotation').then(() => anchors(wfm)), 2],
  'mis-sequence-falls': [sequences, true],
  'mis-missing-bundle-answered-503': [missing('status'), 404],
  'mis-missing-bundle-not-retryable': [missing('retryable'), true],
  'mis-etags-missing': [tagged, 304],
  'mis-conditions-ignored': [tagged, 304],
};
