import { X509Certificate } from 'node:crypto';
import { type Certificate, readCertificate } from '@margo-contract/protocol';
import { explanationLines, svidExplanationLines } from '@margo-contract/protocol/doctor';
import { SuiteError, sentenceOf } from '../error.js';
import { type Explained, explainRecording } from '../explain/explain.js';
import { readRecording } from '../explain/recorded.js';
import { explainCertificates, holdsCertificates, readCertificates } from '../explain/svid.js';
import { LARGEST_REPORT } from '../report/read.js';
import { readBounded } from '../report/read-bounded.js';
import { readAnchors, readWfmName } from '../subject/wfm/identity/trust.js';
import { jsonText, visibleLine } from '../text.js';
import { EXIT } from './exit.js';
import type { Output } from './output.js';

/** Options of the command `explain`. */
export interface ExplainCommandOptions {
  /** The file of the client's certificate. */
  readonly certificate?: string;
  /** Files of the certificates of other clients. */
  readonly other: readonly string[];
  /** Root URLs by which the WFM is known. */
  readonly origin: readonly string[];
  readonly case?: string;
  readonly at?: string;
  /** The trust bundle that an SVID has to chain to: a file, or a URL. */
  readonly trustBundle?: string;
  /** The SPIFFE ID of the WFM that an SVID has to belong to. */
  readonly spiffeId?: string;
  readonly json?: boolean;
}

const LARGEST_CERTIFICATE = 65_536;
/** Refused requests of one file that are explained: each takes some tenths of a second. */
const MAXIMUM_REFUSED = 20;

/**
 * Says what is wrong with the signature or the digest of a request, and what would be right; or which rules an SVID breaks.
 *
 * @returns 0 when every request verifies, or the SVID keeps every rule; 1 otherwise
 * @throws SuiteError when a file cannot be used, or holds no request that can be verified
 */
export async function explainFile(
  file: string,
  options: ExplainCommandOptions,
  output: Output,
): Promise<number> {
  const octets = await read(file, LARGEST_REPORT);
  const name = visibleLine(file);
  if (holdsCertificates(octets)) return explainSvidOf(readCertificates(octets, name), options, output);
  const recording = readRecording(octets, name, options.case);
  const explained = explainRecording(recording, {
    ...(options.certificate !== undefined && { certificate: await certificateOf(options.certificate) }),
    others: await Promise.all(options.other.map(certificateOf)),
    origins: options.origin,
    ...(options.at !== undefined && { at: timeOf(options.at) }),
  });
  const shown = withinBounds(explained);
  if (shown.verified === 0) throw nothingToVerify(file, options);
  if (options.json === true) output.write(jsonText(shown.refused.map(asJson), 2));
  else writeText(shown, output);
  return shown.refused.length > 0 ? EXIT.notConformant : EXIT.conformant;
}

async function explainSvidOf(
  certificates: readonly Uint8Array[],
  { trustBundle, spiffeId, at, json }: ExplainCommandOptions,
  output: Output,
): Promise<number> {
  const time = at === undefined ? new Date() : timeOf(at);
  const pem = trustBundle === undefined ? undefined : await readAnchors(trustBundle, undefined);
  const explanation = explainCertificates(certificates, {
    clock: () => time,
    ...(pem !== undefined && { anchors: pem.map((one) => new Uint8Array(new X509Certificate(one).raw)) }),
    ...(spiffeId !== undefined && { wfm: readWfmName(spiffeId) }),
  });
  if (json === true) output.write(jsonText(explanation, 2));
  else for (const line of svidExplanationLines(explanation)) output.write(visibleLine(line));
  const unasked = [
    ...(trustBundle === undefined ? ['its chain (--trust-bundle)'] : []),
    ...(spiffeId === undefined ? ['its name (--spiffe-id)'] : []),
  ];
  if (unasked.length > 0 && json !== true) output.write(`Not looked at: ${unasked.join(' and ')}.`);
  return explanation.rules.some(({ broken }) => broken !== undefined) ? EXIT.notConformant : EXIT.conformant;
}

interface Shown {
  readonly refused: readonly Explained[];
  readonly verified: number;
  readonly isCut: boolean;
}

function withinBounds(all: Iterable<Explained>): Shown {
  const refused: Explained[] = [];
  let verified = 0;
  for (const one of all) {
    if (one.explanation === undefined) continue;
    verified++;
    const { signature, digest } = one.explanation;
    if (signature.refusal !== undefined || digest?.refusal !== undefined) refused.push(one);
    if (refused.length === MAXIMUM_REFUSED) return { refused, verified, isCut: true };
  }
  return { refused, verified, isCut: false };
}

function writeText({ refused, verified, isCut }: Shown, output: Output): void {
  for (const { request, explanation } of refused) {
    if (explanation === undefined) continue;
    output.write(visibleLine(request.name));
    for (const line of explanationLines(explanation)) output.write(`  ${visibleLine(line)}`);
    if (request.isCut)
      output.write('  The file does not hold the whole body, so its digest was not looked at.');
  }
  if (refused.length === 0) {
    output.write(verified === 1 ? 'The request verifies.' : `All ${verified} requests verify.`);
  }
  if (isCut)
    output.write(
      `More may be refused: ${MAXIMUM_REFUSED} of a file are explained. Choose a case with --case.`,
    );
}

function asJson({ request, explanation }: Explained): unknown {
  return { request: request.name, ...explanation };
}

async function certificateOf(file: string): Promise<Certificate> {
  const octets = await read(file, LARGEST_CERTIFICATE);
  try {
    return readCertificate(octets);
  } catch (error) {
    const reason = `holds no single certificate (${sentenceOf(error)}); give PEM or DER`;
    throw new SuiteError('suite-file-unreadable', `The file ${visibleLine(file)} ${reason}.`);
  }
}

function timeOf(text: string): Date {
  const time = new Date(text);
  if (Number.isFinite(time.getTime())) return time;
  throw new SuiteError(
    'suite-option-invalid',
    `--at takes a time such as 2026-11-27T12:00:00Z, not ${JSON.stringify(visibleLine(text))}.`,
  );
}

async function read(file: string, limit: number): Promise<Uint8Array> {
  try {
    return await readBounded(file, limit);
  } catch (error) {
    throw new SuiteError(
      'suite-file-unreadable',
      `The file ${visibleLine(file)} cannot be read: ${sentenceOf(error)}.`,
    );
  }
}

function nothingToVerify(file: string, { certificate }: ExplainCommandOptions): SuiteError {
  const advice = certificate === undefined ? '; name the client’s certificate with --certificate' : '';
  return new SuiteError(
    'suite-file-unreadable',
    `The file ${visibleLine(file)} holds no request that could be verified${advice}.`,
  );
}
