import { connect } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { type RunningWfm, VARIANTS } from '../../../src/index.js';
import { exchange } from '../../support/exchange.js';
import { firstSvid, mtlsOf, sendMtls } from '../../support/mtls-client.js';
import { tour } from '../../support/mtls-tour.js';
import { startTestWfm } from '../../support/wfm.js';
import { IDENTITY, type Probe, poll, pollWith, put, REFUSED } from '../fault/probe/probe.js';

const mis = (wfm: RunningWfm, path: string, headers = {}) =>
  exchange({ method: 'GET', url: new URL(path, mtlsOf(wfm).mis.url).href, ca: wfm.ca, headers });
const bundle = (wfm: RunningWfm, headers = {}) => mis(wfm, mtlsOf(wfm).mis.bundleUrl, headers);
const withFields =
  (headers: Readonly<Record<string, string>>): Probe =>
  (wfm) =>
    poll(wfm, firstSvid(wfm), { headers });
const get =
  (path: string): Probe =>
  async (wfm) =>
    (await sendMtls(`${wfm.url}${path}`, firstSvid(wfm))).status;
const reported =
  (properties: object, root: object = {}): Probe =>
  async (wfm) =>
    (await put(wfm, { ...IDENTITY, ...properties }, root)).status;

const HOST = {
  cpus: [{ architecture: 'amd64', cores: 1 }],
  memory: '4Gi',
  storage: '32Gi',
  peripherals: [],
  interfaces: [],
  otelCollector: true,
  supportedRuntimes: ['custom'],
  supportedDeploymentTypes: ['compose'],
};

/** How many certificates the WFM shows. */
const shownCertificates: Probe = (wfm) =>
  new Promise((resolve, reject) => {
    const port = Number(new URL(wfm.url).port);
    const socket = connect({ port, rejectUnauthorized: false, ...firstSvid(wfm) }, () => {
      let certificate = socket.getPeerCertificate(true);
      const seen = new Set<string>();
      while (certificate && !seen.has(certificate.fingerprint256)) {
        seen.add(certificate.fingerprint256);
        certificate = certificate.issuerCertificate;
      }
      socket.destroy();
      resolve(seen.size);
    });
    socket.once('error', reject);
  });

const negotiatesTls12: Probe = (wfm) =>
  new Promise((resolve, reject) => {
    const options = { rejectUnauthorized: false, maxVersion: 'TLSv1.2', ...firstSvid(wfm) } as const;
    const socket = connect({ port: Number(new URL(wfm.url).port), ...options }, () => {
      resolve(socket.getProtocol());
      socket.destroy();
    });
    socket.once('error', reject);
  });

/** What each choice changes: without it, and with it. */
const PROBES: Readonly<Record<string, readonly [Probe, usual: unknown, otherwise: unknown]>> = {
  'wrong-svids-answered-401': [pollWith({ defect: 'expired' }), REFUSED, 401],
  'strange-names-answered-403': [pollWith({ defect: 'other-wfm' }), REFUSED, 403],
  'signature-beside-svid-answered-401': [withFields({ signature: 'sig1=:AA==:' }), 200, 401],
  'only-p-256-accepted': [pollWith({ keyKind: 'Ed25519' }), 200, REFUSED],
  'loose-leaves-accepted': [pollWith({ defect: 'no-key-usage' }), REFUSED, 200],
  'envelopes-taken-off': [reported({}, { apiVersion: 'x/v1', kind: 'DeviceCapabilities' }), 422, 201],
  'custom-without-labels-refused': [reported(HOST), 201, 422],
  'writes-with-bodies': [async (wfm) => (await put(wfm)).body.toString(), '', '{"received":true}'],
  'cache-directives-in-other-words': [
    async (wfm) => (await sendMtls(`${wfm.url}/api/v1/deployments`, firstSvid(wfm))).headers['cache-control'],
    'private, no-cache',
    'max-age=60, must-revalidate, Private',
  ],
  'malformed-bundle-digest-answered-400': [get('/api/v1/bundles/none'), 404, 400],
  'post-of-all-devices-answered-405': [get('/api/v1/capabilities'), 404, 405],
  'forwarded-certificates-answered-400': [withFields({ 'client-cert': ':AA==:' }), 200, 400],
  'tls-1-2-offered': [negotiatesTls12, REFUSED, 'TLSv1.2'],
  'anchors-sent-along': [shownCertificates, 2, 3],
  'mis-without-discovery': [async (wfm) => (await mis(wfm, '/.well-known/margo')).status, 200, 404],
  'mis-sends-what-is-not-accepted': [
    async (wfm) => (await bundle(wfm, { accept: 'text/html' })).status,
    406,
    200,
  ],
  'mis-lists-further-anchors': [
    async (wfm) => (JSON.parse((await bundle(wfm)).body.toString()) as { keys: unknown[] }).keys.length,
    1,
    2,
  ],
  'mis-without-sequence': [async (wfm) => (await bundle(wfm)).body.includes('spiffe_sequence'), true, false],
  'mis-documents-with-more': [async (wfm) => (await bundle(wfm)).body.includes('jwt-svid'), false, true],
};

const outcomeOf = (probe: Probe, wfm: RunningWfm) => probe(wfm).catch(() => REFUSED);
const mtls = VARIANTS.filter(({ profiles }) => profiles.includes('mtls'));

describe('each lawful choice of the mutual-TLS profile alone', () => {
  it('has a probe, and there are at least fifteen', () => {
    const own = mtls.filter(({ profiles }) => profiles.length === 1).map(({ name }) => name);
    expect(own.toSorted()).toEqual(Object.keys(PROBES).toSorted());
    expect(own.length).toBeGreaterThanOrEqual(15);
  });

  it.each(Object.entries(PROBES))('%s', async (name, [probe, usual, otherwise]) => {
    expect(await outcomeOf(probe, await startTestWfm({ profile: 'mtls' }))).toEqual(usual);
    const other = await startTestWfm({ profile: 'mtls', variants: [name] });
    expect(await outcomeOf(probe, other)).toEqual(otherwise);
    expect(await outcomeOf((wfm) => poll(wfm, firstSvid(wfm)), other)).toBe(200);
  });
});

describe('a lawful choice that both profiles have', () => {
  const usual = startTestWfm({ profile: 'mtls' }).then(tour);

  it.each(mtls.filter(({ profiles }) => profiles.length === 2).map(({ name }) => name))(
    '%s shows with mutual TLS too',
    async (name) => {
      const other = await tour(await startTestWfm({ profile: 'mtls', variants: [name] }));
      expect(other).not.toEqual(await usual);
    },
  );
});
