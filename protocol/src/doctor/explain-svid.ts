import { X509Certificate } from 'node:crypto';
import { hex, readDer, readElements, TAG } from '../certificate/der.js';
import { readX509Fields } from '../certificate/x509-fields.js';
import type { Clock } from '../clock.js';
import { CertificateError, type ErrorCode, SpiffeIdError, SvidError } from '../error/index.js';
import { parseMargoId, type WfmName } from '../spiffe-id/index.js';
import type { SvidPolicy } from '../svid/index.js';
import { type Leaf, readLeaf, readSpiffeId, rulesOf } from '../svid/rules.js';

/** The leaf that a peer presented, and what is demanded of it. */
export interface ExplainSvidOptions {
  /** DER encoding of the leaf. */
  readonly certificate: Uint8Array;
  /** Other certificates that the peer sent, DER. */
  readonly intermediates?: readonly Uint8Array[];
  /** Certificates of the trust bundle, DER; the chain is not looked at without them. */
  readonly anchors?: readonly Uint8Array[];
  readonly role: 'client' | 'server';
  /** The verifier's own trust domain and WFM; the name is only looked at with them. */
  readonly wfm?: WfmName;
  readonly clock: Clock;
}

/** Object identifier of the extension, as hexadecimal digits. */
const BASIC_CONSTRAINTS = '551d13';

/** One rule of the mutual-TLS profile, and whether the leaf keeps it. */
export interface RuleOutcome {
  /** What the rule demands, as a phrase. */
  readonly demand: string;
  /** What breaks it; absent when it is kept. */
  readonly broken?: { readonly code?: ErrorCode; readonly message: string };
}

/** Why an SVID is refused, rule by rule. */
export interface SvidExplanation {
  readonly rules: readonly RuleOutcome[];
  /** What the certificate holds, a line each. Text of its issuer may stand in it: show it as text. */
  readonly holds: readonly string[];
}

/** Longest chain that is followed. */
const MAXIMUM_CHAIN = 6;
const MAXIMUM_CERTIFICATES = 32;
const MAXIMUM_URIS = 8;

/** Checks every rule of the mutual-TLS profile for a leaf (SVID-004 to SVID-007, ID-002, ID-003), where a verifier stops at the first. */
export function explainSvid(options: ExplainSvidOptions): SvidExplanation {
  const { certificate, role, clock, wfm, anchors } = options;
  const read = attempt('it is an X.509 certificate in DER', () => readLeaf(certificate));
  if (read.value === undefined) return { rules: [read.outcome], holds: [] };
  const leaf = read.value;
  const policy: SvidPolicy = { role, clock };
  const rules = rulesOf(policy).map(
    ({ demand, check }) => attempt(demand, () => check(leaf, policy)).outcome,
  );
  const name = wfm === undefined ? [] : nameRules(leaf, wfm, policy);
  const chain = anchors === undefined ? [] : [chainRule(options, anchors)];
  return { rules: [read.outcome, ...chain, ...rules, ...name], holds: holdsOf(leaf, certificate) };
}

/** The same in lines of text, for a log or a terminal. Text of the issuer stands in them: make it visible before a terminal obeys it. */
export function svidExplanationLines({ rules, holds }: SvidExplanation): readonly string[] {
  const broken = rules.flatMap((rule) =>
    rule.broken === undefined ? [] : [{ ...rule, broken: rule.broken }],
  );
  return [
    broken.length === 0
      ? `The SVID keeps all ${rules.length} rules that were looked at.`
      : `The SVID breaks ${broken.length} of ${rules.length} rules:`,
    ...broken.map(
      ({ demand, broken: { message, code } }) =>
        `  not so: ${demand}. ${message}${code === undefined ? '' : ` (${code})`}`,
    ),
    ...(holds.length === 0 ? [] : ['The certificate holds:', ...holds.map((line) => `  ${line}`)]),
  ];
}

function attempt<Value>(
  demand: string,
  check: () => Value,
): { readonly outcome: RuleOutcome; readonly value?: Value } {
  try {
    return { outcome: { demand }, value: check() };
  } catch (error) {
    if (!(error instanceof SvidError || error instanceof SpiffeIdError)) throw error;
    return { outcome: { demand, broken: { code: error.code, message: error.message } } };
  }
}

/** Whose name the leaf has to bear (ID-007, ID-010). */
function nameRules(leaf: Leaf, { trustDomain, wfmId }: WfmName, policy: SvidPolicy): RuleOutcome[] {
  const { role } = policy;
  const id = attempt('', () => readSpiffeId(leaf, policy)).value;
  if (id === undefined) return [];
  const form = role === 'client' ? 'wfm-client' : 'wfm';
  const outcomes = [
    attempt(`its trust domain is ${trustDomain}`, () => {
      if (id.trustDomain === trustDomain) return;
      throw new SvidError('svid-trust-domain', `The SVID belongs to the trust domain ${id.trustDomain}`);
    }),
    attempt(`its SPIFFE ID is that of ${role === 'client' ? 'a client of ' : ''}the WFM ${wfmId}`, () => {
      const name = parseMargoId(id);
      if (name.kind !== form) throw new SvidError('svid-form', `The SVID has the form of a ${name.kind}`);
      if (name.wfmId === wfmId) return;
      throw new SvidError('svid-wfm-id', `The SVID belongs to the WFM ${name.wfmId}`);
    }),
  ];
  return outcomes.map(({ outcome }) => outcome);
}

function chainRule(
  { certificate, intermediates = [] }: ExplainSvidOptions,
  anchors: readonly Uint8Array[],
): RuleOutcome {
  const demand = 'it chains to an anchor of the trust bundle';
  const roots = parsed(anchors);
  const links = parsed(intermediates);
  let [current] = parsed([certificate]);
  for (let length = 0; current !== undefined && length < MAXIMUM_CHAIN; length++) {
    const { issuer } = current;
    if (isIssuedByAny(current, roots)) return { demand };
    const next: X509Certificate | undefined = links.find((link) => isIssuedByAny(current, [link]));
    if (next === undefined) {
      const message = `No certificate that was sent, and none of ${roots.length} anchors, issued the one whose issuer is ${JSON.stringify(oneLine(issuer))}`;
      return { demand, broken: { message } };
    }
    if (!next.ca || pathLengthOf(next) < length) {
      const subject = JSON.stringify(oneLine(next.subject));
      const message = next.ca
        ? `The CA ${subject} may have ${pathLengthOf(next)} CAs below it in a chain, and has ${length}`
        : `${subject} is no CA, and issued a certificate of the chain`;
      return { demand, broken: { message } };
    }
    current = next;
  }
  return { demand, broken: { message: 'The chain is longer than is followed' } };
}

/** How many CAs may be below one in a chain (RFC 5280 §4.2.1.9): any number, where its certificate does not say. */
function pathLengthOf({ raw }: X509Certificate): number {
  try {
    const octets = readX509Fields(raw).extensions.get(BASIC_CONSTRAINTS);
    if (octets === undefined) return Number.POSITIVE_INFINITY;
    const length = readElements(readDer(octets, TAG.sequence)).find(({ tag }) => tag === TAG.integer);
    return length === undefined ? Number.POSITIVE_INFINITY : Number(`0x${hex(length.content)}`);
  } catch (error) {
    if (error instanceof CertificateError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

function isIssuedByAny(
  certificate: X509Certificate | undefined,
  issuers: readonly X509Certificate[],
): boolean {
  return issuers.some((issuer) => {
    try {
      return certificate?.checkIssued(issuer) === true && certificate.verify(issuer.publicKey);
    } catch {
      return false; // a key that OpenSSL cannot read has issued nothing
    }
  });
}

function parsed(certificates: readonly Uint8Array[]): X509Certificate[] {
  return certificates.slice(0, MAXIMUM_CERTIFICATES).flatMap((der) => {
    try {
      return [new X509Certificate(der)];
    } catch {
      return [];
    }
  });
}

function holdsOf({ fields, extensions }: Leaf, der: Uint8Array): string[] {
  const [x509] = parsed([der]);
  const { isAuthority, keyUsage, extendedKeyUsage, uris } = extensions;
  const usages = (set: ReadonlySet<string> | undefined) =>
    set === undefined ? 'absent' : `${[...set].join(', ') || 'none'} of those that rules speak of`;
  const shown = uris
    .slice(0, MAXIMUM_URIS)
    .map((uri) => JSON.stringify(oneLine(Buffer.from(uri).toString('latin1'))));
  const { publicKey } = fields;
  return [
    `subject: ${JSON.stringify(oneLine(x509?.subject))}`,
    `issuer: ${JSON.stringify(oneLine(x509?.issuer))}`,
    `URIs: ${shown.join(', ') || 'none'}${uris.length > MAXIMUM_URIS ? ` and ${uris.length - MAXIMUM_URIS} more` : ''}`,
    `valid from ${fields.notBefore.toISOString()} until ${fields.notAfter.toISOString()}`,
    `key: ${publicKey.type}${publicKey.type === 'EC' ? ` ${publicKey.curve}` : ''}${publicKey.type === 'RSA' ? ` of ${publicKey.modulus.length * 8} bits` : ''}`,
    `basicConstraints: ${isAuthority === undefined ? 'absent' : isAuthority ? 'a CA' : 'no CA'}`,
    `keyUsage: ${usages(keyUsage)}`,
    `extendedKeyUsage: ${usages(extendedKeyUsage)}`,
  ];
}

function oneLine(text = ''): string {
  return text.replaceAll('\n', ', ').slice(0, 300);
}
