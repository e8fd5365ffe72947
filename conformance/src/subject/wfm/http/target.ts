import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SuiteError, sentenceOf } from '../../../error.js';

/** The WFM under test, and how to reach it. */
export interface Target {
  /** Root URL as given, without a slash at the end. */
  readonly url: string;
  /** Host name or address for the connection, without brackets. */
  readonly host: string;
  readonly port: number;
  /** Value of Host: the port is left out when it is 443. */
  readonly authority: string;
  /** Path prefix of the root URL, without a slash at the end; empty for none. */
  readonly basePath: string;
  /** PEM certificates to trust instead of the system's. */
  readonly ca?: string;
  /** With mutual TLS: how the WFM proves who it is. Its host name means nothing then. */
  readonly peer?: PeerTrust;
}

/** What the certificate of a WFM with mutual TLS has to be. */
export interface PeerTrust {
  /** Where its chain has to end, PEM; a rotation changes it. */
  anchors(): readonly string[];
  /** What is wrong with a leaf, DER, whose chain is right. */
  faultOf(leaf: Uint8Array): Error | undefined;
}

/** Reads the root URL of a WFM. @throws SuiteError */
export function parseTarget(url: string, ca?: string): Target {
  const parsed = readUrl(url);
  if (parsed.protocol !== 'https:') {
    throw invalid(url, 'the interface is served over HTTPS only; give a URL that begins with https://');
  }
  if (parsed.username !== '' || parsed.search !== '' || parsed.hash !== '') {
    throw invalid(url, 'give the root URL alone, without user information, query or fragment');
  }
  const basePath = parsed.pathname.replace(/\/+$/, '');
  return {
    url: `https://${parsed.host}${basePath}`,
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: parsed.port === '' ? 443 : Number(parsed.port),
    authority: parsed.host,
    basePath,
    ...(ca !== undefined && { ca }),
  };
}

function readUrl(url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw invalid(url, 'it is not a URL; give one such as https://wfm.example:8443');
  }
}

function invalid(url: string, reason: string): SuiteError {
  return new SuiteError('suite-option-invalid', `--url ${url} cannot be used: ${reason}.`);
}

/** Reads the PEM file of the CAs to trust. @throws SuiteError */
export async function readCa(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const text = await readText(file);
  try {
    for (const block of pemBlocks(text)) new X509Certificate(block);
    return text;
  } catch (error) {
    const advice = 'give a file with one or more PEM certificates';
    throw new SuiteError(
      'suite-file-unreadable',
      `The file of --ca ${file} holds no certificate that can be read (${sentenceOf(error)}); ${advice}.`,
    );
  }
}

function pemBlocks(text: string): readonly string[] {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  if (blocks === null) throw new Error('there is no PEM block CERTIFICATE in it');
  return blocks;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const advice = 'give the path of a PEM file';
    throw new SuiteError(
      'suite-file-unreadable',
      `The file of --ca ${file} cannot be read (${sentenceOf(error)}); ${advice}.`,
    );
  }
}
