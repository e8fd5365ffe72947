import { randomBytes, X509Certificate } from 'node:crypto';
import type { Clock } from '@margo-contract/protocol';
import { type WfmName, wfmClientSpiffeId } from '@margo-contract/protocol/spiffe-id';
import * as x509 from '@peculiar/x509';
import type { PresentedSvid } from '../../../exchange/message.js';
import { generateKey, type KeyPair } from '../client/key.js';
import { type Issuer, issueCa, issueLeaf, pemOf } from './certificate.js';
import type { Identities, SvidOrder } from './identities.js';
import { nameIn, type SvidTemplate, VARIATIONS } from './variations.js';

/** A CA that issues, and what is sent along with its leaves. */
export interface IssuingCa extends Issuer {
  /** Its certificate and those above it, but for the anchor; PEM each. */
  readonly chain: readonly string[];
}

/** What a CA and a trust bundle are read from. */
export interface IssuerSource {
  readonly wfm: WfmName;
  readonly clock: Clock;
  /** The CA of now. */
  issuingCa(): Promise<IssuingCa>;
  /** The anchors of now. */
  anchors(): Promise<readonly string[]>;
}

const DAY = 86_400_000;
/** Begin of validity before now, so that a WFM whose clock is slow does not refuse the SVID, in milliseconds. */
const BACKDATED = 300_000;

/** Identities that the suite issues itself, with the key of a CA that the WFM trusts: every SVID, good or bad. */
export async function issuerIdentities(source: IssuerSource): Promise<Identities> {
  const { wfm, clock } = source;
  let ca = await source.issuingCa();
  let anchors = await source.anchors();
  const issue = async (uri: string, { key = 'ec-p256', as }: SvidOrder): Promise<PresentedSvid> => {
    const usual = usualTemplate(uri, key, clock());
    const template = { ...usual, ...(as !== undefined && VARIATIONS.get(as)?.(usual, wfm)) };
    const keys = await generateKey(template.key);
    const { issuer, chain } = await issuerFor(template, { ca, wfm, clock });
    const leaf = await issueLeaf(template, keys, issuer);
    const sent = sentAlong(template, chain, anchorAbove(chain.at(-1) ?? pemOf(leaf), anchors));
    // Whatever name the leaf has, it is meant for this client.
    return { spiffeId: uri, chain: [pemOf(leaf), ...sent].join(''), key: pkcs8(keys) };
  };
  return {
    wfm,
    anchors: () => anchors,
    lacks: ({ as }) => lacks(as, ca),
    enroll: () => issue(wfmClientSpiffeId({ ...wfm, wfmClientId: freshId() }), {}),
    reissue: ({ spiffeId }, order) => issue(nameIn(spiffeId, order), order),
    async refresh() {
      [ca, anchors] = await Promise.all([source.issuingCa(), source.anchors()]);
    },
  };
}

/** The last part of the name of a client that no case has had yet. */
function freshId(): string {
  return `suite-${randomBytes(6).toString('hex')}`;
}

function lacks(as: string | undefined, ca: IssuingCa): string | undefined {
  if (as === undefined) return undefined;
  if (!VARIATIONS.has(as)) return `there is no SVID ${as}`;
  const constraints = ca.certificate.getExtension(x509.BasicConstraintsExtension);
  if (as === 'path-too-long' && constraints?.pathLength !== 0)
    return 'the CA of --client-ca may have CAs below it, so that no path is too long';
  return as === 'chain-left-out' && ca.chain.length === 0
    ? 'the CA of --client-ca is an anchor itself, so that there is no chain to leave out'
    : undefined;
}

/** An SVID as it should be. */
export function usualTemplate(uri: string, key: SvidTemplate['key'], now: Date): SvidTemplate {
  return {
    uris: [uri],
    dnsNames: [],
    subject: true,
    key,
    notBefore: new Date(now.getTime() - BACKDATED),
    notAfter: new Date(now.getTime() + DAY),
    isAuthority: false,
    keyUsage: ['digitalSignature'],
    purposes: ['clientAuth', 'serverAuth'],
    issuer: 'usual',
    chain: 'usual',
  };
}

interface Surroundings {
  readonly ca: IssuingCa;
  readonly wfm: WfmName;
  readonly clock: Clock;
}

async function issuerFor(template: SvidTemplate, { ca, wfm, clock }: Surroundings) {
  const usual = { issuer: ca, chain: ca.chain };
  if (template.issuer === 'usual') return usual;
  const keys = await generateKey('ec-p256');
  if (template.issuer === 'leaf') {
    const good = usualTemplate(template.uris[0] ?? '', 'ec-p256', clock());
    const certificate = await issueLeaf({ ...good, commonName: 'An SVID that issues' }, keys, ca);
    return { issuer: { certificate, keys }, chain: [pemOf(certificate), ...ca.chain] };
  }
  const isBelow = template.issuer === 'too-deep';
  const other = await issueCa({
    subject: template.issuer === 'look-alike' ? ca.certificate.subject : 'CN=A CA of the conformance suite',
    keys,
    trustDomain: wfm.trustDomain,
    now: clock(),
    pathLength: 0,
    ...(isBelow && { issuer: ca }),
  });
  return { issuer: other, chain: [pemOf(other.certificate), ...(isBelow ? ca.chain : [])] };
}

/** The anchor of the bundle that issued the end of a chain; others would only make the chain longer than servers take. */
function anchorAbove(last: string, anchors: readonly string[]): readonly string[] {
  const certificate = new X509Certificate(last);
  return anchors.filter((anchor) => certificate.checkIssued(new X509Certificate(anchor)));
}

function sentAlong({ chain }: SvidTemplate, usual: readonly string[], anchors: readonly string[]) {
  switch (chain) {
    case 'none':
      return [];
    case 'with-anchor':
      return [...usual, ...anchors];
    case 'turned-round':
      return [...anchors, ...usual.toReversed()];
    case 'usual':
      return usual;
  }
}

/** The private key as PEM (PKCS #8). */
export function pkcs8({ privateKey }: KeyPair): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
